import { describe, expect, it } from 'vitest';
import type { BoardSchool, SubmissionStatus } from '@shared/api/types';
import { countsOf, groupsOf, likelyLate, sentOf, shareOf } from './counting';

const school = (
  schoolCode: string,
  status: SubmissionStatus,
  districtTh: string | null,
  late = false,
): BoardSchool => ({
  schoolCode,
  nameTh: schoolCode,
  districtTh,
  network: null,
  status,
  version: 1,
  rows: 1,
  errors: 0,
  queries: 0,
  unexplained: 0,
  updatedAt: null,
  forecast: null,
  late,
});

const schools = [
  school('1', 'ACCEPTED', 'เมือง'),
  school('2', 'NOT_STARTED', 'เมือง', true),
  school('3', 'SUBMITTED', 'ท่าปลา'),
  school('4', 'CERTIFIED', null),
];

describe('the board by district', () => {
  it('counts every school in exactly one status', () => {
    const counts = countsOf(schools);
    expect(counts).toMatchObject({
      expected: 4,
      accepted: 1,
      notStarted: 1,
      submitted: 1,
      certified: 1,
      late: 1,
    });
    expect(sentOf(counts)).toBe(3);
  });

  it('adds up to the whole, in the order of the Thai alphabet, the unknown last', () => {
    const groups = groupsOf(schools, 'districtTh');
    expect(groups.map((group) => group.name)).toEqual(['ท่าปลา', 'เมือง', null]);
    expect(groups.reduce((sum, group) => sum + group.counts.expected, 0)).toBe(4);
    expect(groups.reduce((sum, group) => sum + group.counts.late, 0)).toBe(1);
    expect(groups.every((group) => group.counts.expected === group.schools.length)).toBe(true);
  });

  it('names those forecast late with the likeliest first, and counts them', () => {
    const foreseen = (code: string, percent: number): BoardSchool => ({
      ...school(code, 'NOT_STARTED', null),
      forecast: { risk: percent < 50 ? 'WATCH' : 'LIKELY_LATE', percent, reasons: [] },
    });
    const all = [foreseen('a', 55), foreseen('b', 45), foreseen('c', 80)];
    expect(likelyLate(all).map((s) => s.schoolCode)).toEqual(['c', 'a']);
    expect(countsOf(all).forecastLate).toBe(2);
  });

  it('never says 100 % before all are there', () => {
    expect(shareOf(154, 155)).toBe(99);
    expect(shareOf(0, 0)).toBe(0);
  });
});
