import type { Bell } from '@shared/api/types';

interface BellEntry {
  id: string;
  title: string;
  at: string;
  link: string | null;
}

/** Addresses of this application only: a message must not be able to lead elsewhere. */
const inside = (link: string | null | undefined) =>
  link?.startsWith('/') && !link.startsWith('//') ? link : null;

export function listed(bell: Bell): { unread: number; items: BellEntry[] } {
  const items = bell.items.map((item) => ({
    id: item.id,
    title: item.titleTh,
    at: item.at,
    link: inside(item.link),
  }));
  return { unread: bell.unread, items };
}
