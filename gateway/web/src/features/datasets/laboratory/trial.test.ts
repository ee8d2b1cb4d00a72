import { expect, test } from 'vitest';
import { share, underWay } from './trial';

test('a run is under way until it has ended in any way', () => {
  expect((['WAITING', 'RUNNING'] as const).every((status) => underWay({ status }))).toBe(true);
  expect(
    (['DONE', 'CANCELLED', 'INTERRUPTED', 'FAILED'] as const).some((status) => underWay({ status })),
  ).toBe(false);
});

test('progress is the share of schools, and a round without any is done at once', () => {
  expect(share({ schools: 3, of: 12, status: 'RUNNING' })).toBe(25);
  expect(share({ schools: 0, of: 0, status: 'WAITING' })).toBe(0);
  expect(share({ schools: 0, of: 0, status: 'DONE' })).toBe(100);
});
