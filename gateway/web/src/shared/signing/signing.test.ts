import { expect, test } from 'vitest';
import { signsOn } from '.';

test('a term includes its first and its last day, and an open end is open', () => {
  const term = { from: '2026-01-01', until: '2026-09-30' };
  expect(['2025-12-31', '2026-01-01', '2026-09-30', '2026-10-01'].map((day) => signsOn(term, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(signsOn({ from: null, until: null }, '2026-01-01')).toBe(true);
});
