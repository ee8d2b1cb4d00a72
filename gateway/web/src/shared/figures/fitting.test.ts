import { expect, test } from 'vitest';
import type { Report } from '@shared/api/types';
import { fitting } from './fitting';

const of = (code: string, dataSet: string, version = 1) => ({ code, dataSet, version }) as Report;
const all = [
  of('pupils', 'DMC-STUDENT'),
  of('buildings', 'BOBEC-BUILDING'),
  of('any', ''),
  of('draft', 'DMC-STUDENT', 0),
];

test('a data set offers its own reports in force and those of any data', () => {
  expect(fitting(all, 'DMC-STUDENT').map((one) => one.code)).toEqual(['pupils', 'any']);
  expect(fitting(all, 'DMC-STUDENT-EXT').map((one) => one.code)).toEqual(['pupils', 'any']);
  expect(fitting(all, 'DMC-STUDENTS').map((one) => one.code)).toEqual(['any']);
});

test('before data is chosen everything in force is offered', () => {
  expect(fitting(all, null)).toHaveLength(3);
  expect(fitting(undefined, null)).toEqual([]);
});
