import { describe, expect, it } from 'vitest';
import { freshDraft, problemsOf, referenceDateOf, roundOf, windowsFor } from './defaults';

describe('a new collection, before anybody touches it', () => {
  it('takes the round of the season with its reference date', () => {
    const may = freshDraft('53010000', new Date('2025-05-20T03:00:00Z'));
    expect([may.schoolYear, may.round, may.referenceDate]).toEqual([2568, 1, '2025-06-10']);
    const march = freshDraft('53010000', new Date('2026-03-05T03:00:00Z'));
    expect([march.schoolYear, march.round, march.referenceDate]).toEqual([2568, 3, '2026-03-31']);
    expect(roundOf('2026-01-15')).toBe(2);
    expect(referenceDateOf(2568, 2)).toBe('2025-11-10');
  });

  it('closes on the reference day when that is ahead, else in two weeks', () => {
    expect(windowsFor('2025-06-10', '2025-05-20').entryClosesAt).toBe('2025-06-10T16:30:00+07:00');
    expect(windowsFor('2025-06-10', '2025-07-01').entryClosesAt).toBe('2025-07-15T16:30:00+07:00');
  });

  it('is open already, also before the office opens', () => {
    const early = new Date('2025-05-20T22:00:00Z');
    expect(Date.parse(freshDraft('53010000', early).entryOpensAt)).toBeLessThanOrEqual(early.getTime());
  });

  it('is ready but for its title', () => {
    expect(problemsOf(freshDraft('53010000'))).toEqual(['titleTh']);
  });

  it('sees windows that end before they begin, and schools chosen but none named', () => {
    const draft = { ...freshDraft('53010000'), titleTh: 'ก', everySchool: false };
    expect(problemsOf(draft)).toEqual(['schools']);
    expect(problemsOf({ ...draft, everySchool: true, entryClosesAt: draft.entryOpensAt })).toContain('entry');
    expect(problemsOf({ ...draft, everySchool: true, certificationClosesAt: draft.entryOpensAt })).toContain(
      'certification',
    );
  });
});
