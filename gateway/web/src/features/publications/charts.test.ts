import { describe, expect, it } from 'vitest';
import type { ReportTable, TableChart } from '@shared/api/types';
import { chartOf } from './charts';

const column = (key: string, group: string, own: string) => ({
  key,
  headsTh: [group, own],
  headsEn: [group, own],
  groupTh: group,
  groupEn: group,
  titleTh: `${group} ${own}`,
  titleEn: `${group} ${own}`,
  sum: 'PART' as const,
  decimals: 0,
});
const row = (key: string, weight: 'PLAIN' | 'TOTAL', values: (number | null)[]) => ({
  key,
  labelTh: `แถว ${key}`,
  labelEn: key,
  weight,
  values,
});
const table: ReportTable = {
  labelTh: 'โรงเรียน',
  labelEn: 'School',
  columns: [
    column('P1-TOTAL', 'ป.1', 'รวม'),
    column('P2-TOTAL', 'ป.2', 'รวม'),
    column('P3-TOTAL', 'ป.3', 'รวม'),
  ],
  rows: [row('a', 'PLAIN', [1, 0, null]), row('total', 'TOTAL', [1, 0, null])],
  gaps: [],
  notesTh: [],
  notesEn: [],
};
const chart: TableChart = {
  kind: 'BAR',
  titleTh: 'รายชั้น',
  titleEn: 'By grade',
  values: ['P1-TOTAL', 'P2-TOTAL', 'P3-TOTAL', 'GONE'],
  of: 'TOTAL',
};
const thai = (th: string) => th;

describe('the chart of a published table', () => {
  it('draws the row of totals by its heads, without noughts, and tells no figure from a nought', () => {
    expect(chartOf(table, chart, thai)).toMatchObject({
      categories: ['ป.1', 'ป.3'],
      series: [{ name: 'รายชั้น', values: [1, null] }],
    });
  });

  it('draws a line for each column over the plain rows', () => {
    expect(chartOf(table, { ...chart, of: 'PLAIN' }, thai)).toMatchObject({
      categories: ['แถว a'],
      series: [{ name: 'ป.1' }, { name: 'ป.2' }, { name: 'ป.3', values: [null] }],
    });
  });

  it('is none where the table has none of its columns', () => {
    expect(chartOf(table, { ...chart, values: ['GONE'] }, thai)).toBeNull();
  });
});
