import { describe, expect, it } from 'vitest';
import type { Board, BoardSchool } from '@shared/api/types';
import { withEvent } from './useLiveBoard';

const school = (schoolCode: string, status: BoardSchool['status']): BoardSchool => ({
  schoolCode,
  nameTh: schoolCode,
  status,
  version: 1,
  rows: 10,
  errors: 0,
  queries: 0,
  unexplained: 0,
  updatedAt: null,
  forecast: null,
  late: false,
});

const counts = {
  expected: 2,
  notStarted: 2,
  draft: 0,
  hasErrors: 0,
  hasQueries: 0,
  clean: 0,
  submitted: 0,
  certified: 0,
  accepted: 0,
  returned: 0,
  locked: 0,
  late: 0,
  forecastLate: 0,
};

const pace = { daysLeft: 3, sentPercent: 0, usualPercent: null };

const board: Board = {
  collectionId: 'c',
  counts,
  pace,
  schools: [school('a', 'NOT_STARTED'), school('b', 'NOT_STARTED')],
};

describe('the live board', () => {
  it('moves one school and takes the counts that came with it', () => {
    const next = withEvent(board, {
      school: school('b', 'CLEAN'),
      counts: { ...counts, notStarted: 1, clean: 1 },
      pace: { ...pace, sentPercent: 50 },
    });
    expect(next.pace.sentPercent).toBe(50);
    expect(next.schools.map((s) => s.status)).toEqual(['NOT_STARTED', 'CLEAN']);
    expect(next.counts.clean).toBe(1);
  });

  it('takes in a school that joined meanwhile', () => {
    const next = withEvent(board, {
      school: school('c', 'DRAFT'),
      counts: { ...counts, expected: 3, draft: 1 },
      pace,
    });
    expect(next.schools).toHaveLength(3);
  });
});
