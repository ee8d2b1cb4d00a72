import type { ReportTable, TableColumn, TableRow } from '@shared/api/types';

/** A head over some neighbouring columns. */
export interface Head {
  title: string;
  /** Position of its first column. */
  first: number;
  span: number;
  /** Rows of heads it reaches over: a column without heads above it stands from top to bottom. */
  down: number;
  /** It is a column's own head. */
  own: boolean;
}

/** The heads of each layer from the top; neighbours under one head share it. */
export function layersOf(heads: string[][]): Head[][] {
  const depth = Math.max(1, ...heads.map((one) => one.length));
  const layers: Head[][] = Array.from({ length: depth }, () => []);
  heads.forEach((path, index) => {
    const above = path.slice(0, -1);
    // A short path leaves its upper layers to its own head.
    const top = depth - path.length;
    path.forEach((title, step) => {
      const own = step === path.length - 1;
      const layer = layers[step === 0 ? 0 : top + step];
      const before = layer?.at(-1);
      const beside = heads[index - 1];
      const shared =
        !own &&
        before !== undefined &&
        !before.own &&
        before.first + before.span === index &&
        above.slice(0, step + 1).every((name, at) => beside?.[at] === name) &&
        beside?.length === path.length;
      if (shared) before.span++;
      else layer?.push({ title, first: index, span: 1, down: step === 0 ? top + 1 : 1, own });
    });
  });
  return layers;
}

/** Columns as they stand beside each other, each with those that stand below it: those under the same head, where a table wants that. */
export function standing<C extends TableColumn>(columns: C[], below: boolean): C[][] {
  if (!below) return columns.map((column) => [column]);
  const above = (column: C | undefined) => column?.headsTh.slice(0, -1).join(' > ');
  const groups: C[][] = [];
  columns.forEach((column, at) => {
    if (at > 0 && above(columns[at - 1]) === above(column)) groups.at(-1)?.push(column);
    else groups.push([column]);
  });
  return groups;
}

export const isSum = (column: TableColumn) => column.sum !== 'PART';
export const totalOf = (table: ReportTable): TableRow | undefined =>
  table.rows.find((row) => row.weight === 'TOTAL');

/** What a column counts: the end of its key. */
export const measureOf = (column: TableColumn) => column.key.slice(column.key.lastIndexOf('-') + 1);

/** Positions of the columns under heads that hold anything: grades that nobody offers only widen the table. */
export function filledColumns(table: ReportTable): number[] {
  const total = totalOf(table);
  const rows = total ? [total] : table.rows;
  const filled = new Set(
    table.columns
      .filter((_, index) => rows.some((row) => row.values[index] !== 0))
      .map((column) => column.groupTh),
  );
  return table.columns.flatMap((column, index) =>
    column.groupTh === '' || filled.has(column.groupTh) ? [index] : [],
  );
}

/** Boys and girls by grade, from the row of totals: what a chart shows. */
export function bySexAndGrade(table: ReportTable) {
  const total = totalOf(table);
  const grades = new Map<string, { boys: number; girls: number }>();
  table.columns.forEach((column, index) => {
    if (isSum(column)) return;
    const grade = grades.get(column.groupTh) ?? { boys: 0, girls: 0 };
    const value = total?.values[index] ?? 0;
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
