import type { TableColumn } from '@shared/api/types';

export interface ColumnGroup {
  title: string;
  first: number;
  span: number;
}

/** Neighbouring columns under one heading. */
export function columnGroups(columns: TableColumn[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  columns.forEach((column, index) => {
    const last = groups.at(-1);
    if (last?.title === column.groupTh) last.span++;
    else groups.push({ title: column.groupTh, first: index, span: 1 });
  });
  return groups;
}

export const isTotal = (column: TableColumn) => column.groupTh.startsWith('รวม');

/** Boys and girls by grade, from the bottom line: what the chart shows. */
export function bySexAndGrade(columns: TableColumn[], totals: (number | null)[]) {
  const grades: string[] = [];
  const boys: number[] = [];
  const girls: number[] = [];
  for (const group of columnGroups(columns)) {
    const indexes = columns.map((_, index) => index).slice(group.first, group.first + group.span);
    const male = indexes.find((index) => columns[index]?.titleTh === 'ชาย');
    const female = indexes.find((index) => columns[index]?.titleTh === 'หญิง');
    const [sample] = indexes.map((index) => columns[index]);
    if (male === undefined || female === undefined || !sample || isTotal(sample)) continue;
    const [m, f] = [totals[male] ?? 0, totals[female] ?? 0];
    if (m + f === 0) continue;
    grades.push(group.title);
    boys.push(m);
    girls.push(f);
  }
  return { grades, boys, girls };
}
