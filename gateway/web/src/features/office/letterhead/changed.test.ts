import { expect, test } from 'vitest';
import { changedParts } from './changed';
import type { Letterhead } from './letterheads';

const of = (part: Partial<Letterhead>) => ({ officeTh: 'ก', address: ['ข'], ...part }) as Letterhead;

test('a version names what it changed, in lists too, and the first names nothing', () => {
  expect(changedParts(of({ phone: '1', address: ['ข', 'ค'] }), of({ phone: '2' }))).toEqual([
    'address',
    'phone',
  ]);
  expect(changedParts(of({ version: 3 }), of({ version: 2 }))).toEqual([]);
  expect(changedParts(of({}), undefined)).toEqual([]);
});
