import { expect, test } from 'vitest';
import { asLines } from './lines';

test('blank lines are nothing', () => {
  expect(asLines(' ก \n\n ข ')).toEqual(['ก', 'ข']);
});
