import { describe, expect, it } from 'vitest';
import type { Collection, Submission, SubmissionStatus } from '@shared/api/types';
import { STATUS_ORDER } from '@shared/submissions';
import { entryOpen, maySubmit, nextStep } from './nextStep';

const submission = (status: SubmissionStatus, more: Partial<Submission> = {}): Submission => ({
  submissionId: 's',
  collectionId: 'c',
  schoolCode: '53010001',
  version: 1,
  status,
  rows: 10,
  errors: 0,
  queries: 0,
  notices: 0,
  ...more,
});

describe('what a school does next', () => {
  it('knows a next step for every status', () => {
    for (const status of STATUS_ORDER) expect(nextStep(submission(status)).key).toMatch(/^workspace\.next\./);
    expect(nextStep(null).station).toBe('send');
  });

  it('lets queries be submitted only when each is explained', () => {
    expect(maySubmit(submission('HAS_QUERIES', { queries: 3, unexplained: 1 }))).toBe(false);
    expect(nextStep(submission('HAS_QUERIES', { queries: 3, unexplained: 1 })).station).toBe('mend');
    expect(maySubmit(submission('HAS_QUERIES', { queries: 3, unexplained: 0 }))).toBe(true);
    expect(maySubmit(submission('HAS_ERRORS', { errors: 1 }))).toBe(false);
    expect(maySubmit(submission('CLEAN'))).toBe(true);
  });

  it('takes files in the entry window only', () => {
    const collection = {
      status: 'OPEN',
      entryOpensAt: '2025-05-12T08:30:00+07:00',
      entryClosesAt: '2025-06-10T16:30:00+07:00',
    } as Collection;
    expect(entryOpen(collection, new Date('2025-06-10T09:29:59Z'))).toBe(true);
    expect(entryOpen(collection, new Date('2025-06-10T09:30:01Z'))).toBe(false);
    expect(entryOpen({ ...collection, status: 'CLOSED' }, new Date('2025-06-01T00:00:00Z'))).toBe(false);
  });
});
