import { describe, expect, it } from 'vitest';
import type { MyStep, Step } from '@shared/api/types';
import { inOrder, isLate, placeOf } from './work';

const work = (
  caseTitleTh: string,
  remainingDays: number | null,
  status: Step['status'] = 'ACTIVE',
): MyStep => ({
  caseKind: 'REQUEST',
  caseId: caseTitleTh,
  caseTitleTh,
  step: {
    n: 1,
    nameTh: 'ก',
    nameEn: 'a',
    status,
    standardDays: 3,
    dayKind: 'WORKING',
    dueOn: null,
    remainingDays,
    standing: null,
    holder: null,
    startedAt: null,
    completedAt: null,
    rejectsTo: null,
  },
});

describe("today's work", () => {
  it('is late first, then soonest, then without a day, then what waits on others', () => {
    const list = [
      work('paused', -5, 'PAUSED'),
      work('open-ended', null),
      work('tomorrow', 1),
      work('late', -2),
      work('today', 0),
    ];
    expect(inOrder(list).map((one) => one.caseTitleTh)).toEqual([
      'late',
      'today',
      'tomorrow',
      'open-ended',
      'paused',
    ]);
  });

  it('does not call late what waits on somebody outside', () => {
    expect(isLate(work('a', -1))).toBe(true);
    expect(isLate(work('a', -1, 'PAUSED'))).toBe(false);
    expect(isLate(work('a', null))).toBe(false);
  });

  it('holds only steps that are in hand, and knows the place of each', () => {
    const found = inOrder([
      work('a', 1),
      work('b', 1, 'DONE'),
      work('c', 1, 'WAITING'),
      work('d', 1, 'PAUSED'),
    ]);
    expect(found.map(placeOf)).toEqual(['/requests/a', '/requests/d']);
  });
});
