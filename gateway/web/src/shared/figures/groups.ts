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

/** What a column counts: the end of its key. */
export const measureOf = (column: TableColumn) => column.key.slice(column.key.lastIndexOf('-') + 1);

/** Columns of groups that hold anything in the whole area: grades that nobody offers only widen the table. */
export function filledColumns(columns: TableColumn[], totals: number[]): number[] {
  const filled = new Set(
    columns.filter((_, index) => (totals[index] ?? 0) > 0).map((column) => column.groupTh),
  );
  return columns.flatMap((column, index) => (filled.has(column.groupTh) ? [index] : []));
}

/** Boys and girls by grade, from the bottom line: what the chart shows. */
export function bySexAndGrade(columns: TableColumn[], totals: number[]) {
  const grades = new Map<string, { boys: number; girls: number }>();
  columns.forEach((column, index) => {
    if (isTotal(column)) return;
    const grade = grades.get(column.groupTh) ?? { boys: 0, girls: 0 };
    const value = totals[index] ?? 0;
    if (measureOf(column) === 'MALE') grade.boys = value;
    if (measureOf(column) === 'FEMALE') grade.girls = value;
    grades.set(column.groupTh, grade);
  });
  const taught = [...grades].filter(([, { boys, girls }]) => boys + girls > 0);
  return {
    grades: taught.map(([name]) => name),
    boys: taught.map(([, grade]) => grade.boys),
    girls: taught.map(([, grade]) => grade.girls),
  };
}
