import { expect, test } from 'vitest';
import type { FieldDef } from '../types';
import { fit } from './kinds';

const field = (name: string, type: FieldDef['type']) => ({ name, type }) as FieldDef;

test('a count needs no field, a sum takes whole numbers, a distinct count any', () => {
  const fields = [field('rooms', 'INTEGER'), field('grade', 'CODE'), field('weight', 'DECIMAL')];
  expect(fit('COUNT', fields)).toEqual([]);
  expect(fit('SUM', fields).map((one) => one.name)).toEqual(['rooms']);
  expect(fit('DISTINCT', fields)).toHaveLength(3);
});
