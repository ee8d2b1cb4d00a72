import type { Collection, Submission } from '@shared/api/types';
import type { Params, TextKey } from '@shared/i18n/language';

/** The five stations of a school's return. */
export const STATIONS = ['send', 'mend', 'submit', 'certify', 'accept'] as const;
export type Station = (typeof STATIONS)[number];

interface NextStep {
  station: Station | 'done';
  key: TextKey;
  params?: Params;
}

const unexplained = (submission: Submission) => submission.unexplained ?? submission.queries;

/** What this school has to do next, in one sentence. */
export function nextStep(submission: Submission | null): NextStep {
  if (submission === null) return { station: 'send', key: 'workspace.next.send' };
  switch (submission.status) {
    case 'NOT_STARTED':
    case 'DRAFT':
      return { station: 'send', key: 'workspace.next.send' };
    case 'HAS_ERRORS':
      return { station: 'mend', key: 'workspace.next.mend', params: { count: submission.errors } };
    case 'HAS_QUERIES': {
      const count = unexplained(submission);
      return count > 0
        ? { station: 'mend', key: 'workspace.next.explain', params: { count } }
        : { station: 'submit', key: 'workspace.next.submit' };
    }
    case 'CLEAN':
      return { station: 'submit', key: 'workspace.next.submit' };
    case 'RETURNED':
      return { station: 'send', key: 'workspace.next.returned' };
    case 'SUBMITTED':
      return { station: 'certify', key: 'workspace.next.certify' };
    case 'CERTIFIED':
      return { station: 'accept', key: 'workspace.next.accept' };
    case 'ACCEPTED':
      return { station: 'done', key: 'workspace.next.done' };
    case 'LOCKED':
      return { station: 'done', key: 'workspace.next.locked' };
  }
}

export const maySubmit = (submission: Submission) =>
  submission.status === 'CLEAN' || (submission.status === 'HAS_QUERIES' && unexplained(submission) === 0);

/** A file may come while the entry window is open; the service's clock decides in the end. */
export const entryOpen = (collection: Collection, now = new Date()) => {
  const until = collection.extension?.entryUntil;
  const extended = until ? now.getTime() < Date.parse(until) : false;
  return (
    Date.parse(collection.entryOpensAt) <= now.getTime() &&
    ((collection.status === 'OPEN' && now.getTime() <= Date.parse(collection.entryClosesAt)) ||
      (extended && (collection.status === 'OPEN' || collection.status === 'CLOSED')))
  );
};
