import type { Finding } from '@shared/api/types';
import type { DataSetField } from '@shared/api/types-collection';
import type { GridRow } from './types';

/** The same in every row of one school. */
const KNOWN = new Set(['schoolCode', 'schoolName']);
const NARROWEST = 70;
const WIDEST = 210;
const PX_PER_LETTER = 9;
const LOOKED_AT = 200;

export interface Column {
  name: string;
  /** Its place among the cells of a row. */
  at: number;
  field: DataSetField | undefined;
  width: number;
}

/** The columns worth showing: what is empty throughout and has no finding is left out, unless all are asked for. */
export function columnsOf(
  names: string[],
  fields: DataSetField[],
  rows: GridRow[],
  findings: ReadonlyMap<number, Finding[]>,
  all: boolean,
): Column[] {
  const found = new Set([...findings.values()].flat().map((finding) => finding.field));
  const some = rows.slice(0, LOOKED_AT);
  return names.flatMap((name, at) => {
    const field = fields.find((one) => one.name === name);
    const filled = some.some((row) => row.cells[at]);
    const wanted = found.has(name) || (!KNOWN.has(name) && (filled || field?.required === true));
    if (!all && !wanted) return [];
    const longest = Math.max(field?.label.th.length ?? 0, ...some.map((row) => row.cells[at]?.length ?? 0));
    const width = Math.min(WIDEST, Math.max(NARROWEST, 26 + longest * PX_PER_LETTER));
    return [{ name, at, field, width }];
  });
}

const WEIGHT = { ERROR: 0, QUERY: 1, NOTICE: 2 };

export const worst = (findings: Finding[]): Finding | undefined =>
  [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])[0];

/** The next cell with a finding behind a place, or the first of all; null where there is none. */
export function nextFound(
  rows: GridRow[],
  columns: Column[],
  findings: ReadonlyMap<number, Finding[]>,
  from: readonly [number, number],
  step: 1 | -1,
): [number, number] | null {
  const places: [number, number][] = [];
  rows.forEach(({ row }, index) => {
    const fields = new Set(findings.get(row)?.map((finding) => finding.field));
    columns.forEach(({ name }, column) => {
      if (fields.has(name)) places.push([index, column]);
    });
  });
  if (step < 0) places.reverse();
  const behind = ([row, column]: [number, number]) =>
    step > 0
      ? row > from[0] || (row === from[0] && column > from[1])
      : row < from[0] || (row === from[0] && column < from[1]);
  return places.find(behind) ?? places[0] ?? null;
}
