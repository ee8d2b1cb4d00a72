import { describe, expect, it } from 'vitest';
import { bySexAndGrade, columnGroups } from './groups';

const column = (groupTh: string, titleTh: string) => ({ key: `${groupTh}-${titleTh}`, groupTh, titleTh });
const columns = ['ป.1', 'ป.2', 'รวมประถม'].flatMap((grade) =>
  ['ชาย', 'หญิง', 'รวม', 'ห้อง'].map((title) => column(grade, title)),
);

describe('the columns of a report', () => {
  it('are grouped under their grade', () => {
    expect(columnGroups(columns).map((g) => [g.title, g.first, g.span])).toEqual([
      ['ป.1', 0, 4],
      ['ป.2', 4, 4],
      ['รวมประถม', 8, 4],
    ]);
  });

  it('give the chart the grades that have pupils, without the subtotals', () => {
    expect(bySexAndGrade(columns, [3, 4, 7, 1, 0, 0, 0, 0, 3, 4, 7, 1])).toEqual({
      grades: ['ป.1'],
      boys: [3],
      girls: [4],
    });
  });
});
