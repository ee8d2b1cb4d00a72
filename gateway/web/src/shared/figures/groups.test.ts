import { describe, expect, it } from 'vitest';
import { bySexAndGrade, columnGroups, filledColumns } from './groups';

const measures = [
  ['MALE', 'ชาย'],
  ['FEMALE', 'หญิง'],
  ['TOTAL', 'รวม'],
  ['ROOMS', 'ห้อง'],
] as const;
const groups = [
  ['P1', 'ป.1'],
  ['P2', 'ป.2'],
  ['PRIMARY', 'รวมประถม'],
] as const;
const columns = groups.flatMap(([key, groupTh]) =>
  measures.map(([measure, title]) => ({ key: `${key}-${measure}`, groupTh, titleTh: `${groupTh} ${title}` })),
);
const totals = [3, 4, 7, 1, 0, 0, 0, 0, 3, 4, 7, 1];

describe('the columns of a report', () => {
  it('are grouped under their grade', () => {
    expect(columnGroups(columns).map((g) => [g.title, g.first, g.span])).toEqual([
      ['ป.1', 0, 4],
      ['ป.2', 4, 4],
      ['รวมประถม', 8, 4],
    ]);
  });

  it('leave out grades that nobody in the area is in', () => {
    expect(filledColumns(columns, totals)).toEqual([0, 1, 2, 3, 8, 9, 10, 11]);
  });

  it('give the chart the grades that have pupils, without the subtotals', () => {
    expect(bySexAndGrade(columns, totals)).toEqual({ grades: ['ป.1'], boys: [3], girls: [4] });
  });
});
