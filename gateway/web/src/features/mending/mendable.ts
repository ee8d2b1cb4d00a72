import type { Collection, SubmissionStatus } from '@shared/api/types';

const OPEN: SubmissionStatus[] = ['DRAFT', 'HAS_ERRORS', 'HAS_QUERIES', 'CLEAN', 'RETURNED'];

/** Whether the grid offers to edit; the service decides in the end, as it knows of exceptions. */
export const isMendable = (collection: Collection, status: SubmissionStatus) =>
  collection.status === 'OPEN' && OPEN.includes(status);
