import type { Collection, CollectionStatus } from '@shared/api/types';

const ORDER: Record<CollectionStatus, number> = { OPEN: 0, PLANNED: 1, CLOSED: 2, ARCHIVED: 3 };

/** What is open first, the nearest deadline on top; what is past, the latest on top. */
export function sortCollections(items: Collection[]): Collection[] {
  return [...items].sort((a, b) => {
    if (a.status !== b.status) return ORDER[a.status] - ORDER[b.status];
    const byDeadline = a.entryClosesAt.localeCompare(b.entryClosesAt);
    return a.status === 'OPEN' || a.status === 'PLANNED' ? byDeadline : -byDeadline;
  });
}
