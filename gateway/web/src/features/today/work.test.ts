import { describe, expect, it } from 'vitest';
import type { Step } from '@shared/api/types';
import { byUrgency, collectionSteps, isLate, type Work } from './work';

const step = (remainingDays: number | null, status: Step['status'] = 'ACTIVE'): Step => ({
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
});

const work = (title: string, one: Step): Work => ({
  kind: 'REQUEST',
  caseId: title,
  title,
  step: one,
  to: '/',
});

describe("today's work", () => {
  it('is late first, then soonest, then without a day, then what waits on others', () => {
    const list = [
      work('paused', step(-5, 'PAUSED')),
      work('open-ended', step(null)),
      work('tomorrow', step(1)),
      work('late', step(-2)),
      work('today', step(0)),
    ];
    expect(list.sort(byUrgency).map((one) => one.title)).toEqual([
      'late',
      'today',
      'tomorrow',
      'open-ended',
      'paused',
    ]);
  });

  it('does not call late what waits on somebody outside', () => {
    expect(isLate(work('a', step(-1)))).toBe(true);
    expect(isLate(work('a', step(-1, 'PAUSED')))).toBe(false);
    expect(isLate(work('a', step(null)))).toBe(false);
  });

  it('holds only steps that are in hand', () => {
    const mine = (status: Step['status']) => ({
      caseKind: 'COLLECTION' as const,
      caseId: 'c',
      caseTitleTh: 'x',
      step: step(1, status),
    });
    expect(collectionSteps([mine('ACTIVE'), mine('DONE'), mine('WAITING'), mine('PAUSED')])).toHaveLength(2);
  });
});
