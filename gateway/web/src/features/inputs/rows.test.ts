import { describe, expect, it } from 'vitest';
import { fiscalYearOf } from './budget/MakeBudget';
import { faultsByRow, freshRow, isWhole } from './rows';
import type { InputTable } from './types';

const th = (text: string | null | undefined) => text ?? '';

describe('rows of an input table', () => {
  it('have what is wrong said at each of two that overlap, once', () => {
    const fault = (row: number | null, messageTh: string) => ({
      field: 'rows',
      row,
      messageTh,
      messageEn: 'x',
    });
    const byRow = faultsByRow(
      [
        fault(1, 'แถว 1 กับแถว 2 ซ้อนกัน'),
        fault(2, 'แถว 1 กับแถว 2 ซ้อนกัน'),
        fault(1, 'แถว 1 กับแถว 2 ซ้อนกัน'),
        fault(null, 'ทั้งตาราง'),
      ],
      th,
    );
    expect([...byRow]).toEqual([
      [1, ['แถว 1 กับแถว 2 ซ้อนกัน']],
      [2, ['แถว 1 กับแถว 2 ซ้อนกัน']],
      [0, ['ทั้งตาราง']],
    ]);
  });

  it('are nothing before a figure and a first day are there: not entered is not zero', () => {
    const fresh = freshRow({ keys: [] } as unknown as InputTable);
    expect(isWhole(fresh)).toBe(false);
    expect(isWhole({ ...fresh, value: 0 })).toBe(false);
    expect(isWhole({ ...fresh, value: 0, validFrom: '2025-10-01' })).toBe(true);
  });
});

describe('the fiscal year', () => {
  it.each([
    ['2025-09-30', 2568],
    ['2025-10-01', 2569],
    ['2026-01-01', 2569],
  ])('of %s is %i', (day, year) => {
    expect(fiscalYearOf(day)).toBe(year);
  });
});
