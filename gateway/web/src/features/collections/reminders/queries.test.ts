import { describe, expect, it } from 'vitest';
import type { BoardSchool, SubmissionStatus } from '@shared/api/types';
import { daysOf, yetToDo } from './queries';

const school = (status: SubmissionStatus) => ({ schoolCode: status, status }) as BoardSchool;

describe('reminders', () => {
  it('are only for those who have not done their part', () => {
    const all = (['NOT_STARTED', 'CLEAN', 'RETURNED', 'SUBMITTED', 'CERTIFIED', 'ACCEPTED'] as const).map(
      school,
    );
    expect(yetToDo(all, 'ENTRY').map((s) => s.status)).toEqual(['NOT_STARTED', 'CLEAN', 'RETURNED']);
    expect(yetToDo(all, 'CERTIFICATION').map((s) => s.status)).toEqual(['SUBMITTED']);
  });

  it('take days in any order and nothing else', () => {
    expect(daysOf(['1', '7', ' 3', '7'])).toEqual([7, 3, 1]);
    expect(daysOf(['x'])).toBeNull();
    expect(daysOf(['61'])).toBeNull();
    expect(daysOf([])).toEqual([]);
  });
});
