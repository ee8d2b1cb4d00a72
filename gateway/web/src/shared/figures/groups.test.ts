import { describe, expect, it } from 'vitest';
import type { ReportTable, TableColumn } from '@shared/api/types';
import { bySexAndGrade, filledColumns, layersOf } from './groups';
import { figure, signed } from './numbers';

const measures = [
  ['MALE', 'ชาย'],
  ['FEMALE', 'หญิง'],
  ['TOTAL', 'รวม'],
] as const;
const groups = [
  ['P1', 'ป.1', 'PART'],
  ['P2', 'ป.2', 'PART'],
  ['PRIMARY', 'รวมประถม', 'SUBTOTAL'],
] as const;
const columns: TableColumn[] = groups.flatMap(([key, group, sum]) =>
  measures.map(([measure, title]) => ({
    key: `${key}-${measure}`,
    headsTh: [group, title],
    headsEn: [group, title],
    groupTh: group,
    groupEn: group,
    titleTh: `${group} ${title}`,
    titleEn: `${group} ${title}`,
    sum,
    decimals: 0,
  })),
);
const table: ReportTable = {
  labelTh: 'โรงเรียน',
  labelEn: 'School',
  columns,
  rows: [
    { key: 'total', labelTh: 'รวม', labelEn: 'All', weight: 'TOTAL', values: [3, 4, 7, 0, 0, 0, 3, 4, 7] },
  ],
  gaps: [],
  notesTh: [],
  notesEn: [],
};

describe('the heads of a report', () => {
  it('stand in layers, each over its neighbours', () => {
    const layers = layersOf(columns.map((column) => column.headsTh));
    expect(layers[0]?.map((head) => [head.title, head.first, head.span, head.down])).toEqual([
      ['ป.1', 0, 3, 1],
      ['ป.2', 3, 3, 1],
      ['รวมประถม', 6, 3, 1],
    ]);
    expect(layers[1]).toHaveLength(9);
  });

  it('reach down to their column where nothing stands between, and are not shared across another', () => {
    const layers = layersOf([['ก', 'ข', 'ค'], ['ก', 'ข', 'ง'], ['จ'], ['ก', 'ฉ']]);
    expect(layers.map((layer) => layer.map((head) => [head.title, head.span, head.down]))).toEqual([
      [
        ['ก', 2, 1],
        ['จ', 1, 3],
        ['ก', 1, 2],
      ],
      [['ข', 2, 1]],
      [
        ['ค', 1, 1],
        ['ง', 1, 1],
        ['ฉ', 1, 1],
      ],
    ]);
  });

  it('leave out grades that nobody in the area is in', () => {
    expect(filledColumns(table)).toEqual([0, 1, 2, 6, 7, 8]);
  });

  it('give the chart the grades that have pupils, without the subtotals', () => {
    expect(bySexAndGrade(table)).toEqual({ grades: ['ป.1'], boys: [3], girls: [4] });
  });
});

describe('a figure', () => {
  it('has its commas and decimals, a dash where there is none, and a sign where it is a difference', () => {
    expect([figure(12345), figure(98.5, 2), figure(null), signed(3), signed(-1200), signed(0)]).toEqual([
      '12,345',
      '98.50',
      '–',
      '+3',
      '−1,200',
      '0',
    ]);
  });
});
