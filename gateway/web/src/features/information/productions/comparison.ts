import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { ReportTable, RowWeight, TableColumn } from '@shared/api/types';
import { type Beside, cellKey, figure, type Place, signed } from '@shared/figures';
import type { Translate } from '@shared/i18n';
import { reporting, reportingKeys } from '../queries';

export type Against = 'certificates' | 'lastYear';

export interface ComparedCell {
  now: number | null;
  other: number | null;
  change: number | null;
  /** Of the other; null where that is nothing. */
  percent: number | null;
  /** It moved further than the threshold. */
  beyond: boolean;
}

export interface Comparison {
  otherTh: string;
  otherEn: string;
  thresholdPercent: number;
  columns: TableColumn[];
  rows: { key: string; labelTh: string; labelEn: string; weight: RowWeight; cells: ComparedCell[] }[];
}

export function useComparison(productionId: string, against: Against) {
  return useQuery({
    queryKey: [...reportingKeys.production(productionId), 'comparison', against],
    queryFn: ({ signal }) =>
      api.get<Comparison>(`${reporting.production(productionId)}/comparison`, { with: against }, signal),
    retry: false,
  });
}

/** How a figure stands to the other, in words and with its sign. */
export function besideOf(cell: ComparedCell, decimals: number, t: Translate): Beside | null {
  const other = figure(cell.other, decimals);
  if (cell.now === null && cell.other === null) return null;
  if (cell.other === null) return { text: t('comparison.noOther'), strong: false };
  if (cell.now === null) return { text: t('comparison.noNow', { other }), strong: true };
  if (cell.change === 0 || cell.change === null) return { text: t('comparison.same'), strong: false };
  const change = signed(cell.change, decimals);
  const text =
    cell.percent === null
      ? t('comparison.from', { other, change })
      : t('comparison.fromBy', { other, change, percent: `${signed(cell.percent, 1)}%` });
  return { text: cell.beyond ? `▲ ${text}` : text, strong: cell.beyond };
}

interface Laid {
  table: ReportTable;
  beside: Map<string, Beside>;
  /** Where they differ further than the threshold. */
  beyond: (Place & { row: string; column: string })[];
}

/** The comparison as a table, what each figure is compared with beneath it. */
export function laid(
  comparison: Comparison,
  label: [string, string],
  differing: boolean,
  t: Translate,
): Laid {
  const beside = new Map<string, Beside>();
  const beyond: Laid['beyond'] = [];
  const rows = comparison.rows.filter(
    (row) => !differing || row.weight === 'TOTAL' || row.cells.some((cell) => cell.beyond),
  );
  for (const row of rows) {
    comparison.columns.forEach((column, at) => {
      const cell = row.cells[at];
      const said = cell && besideOf(cell, column.decimals, t);
      if (said) beside.set(cellKey(row.key, column.key), said);
      if (cell?.beyond) beyond.push({ row: row.key, column: column.key });
    });
  }
  return {
    beside,
    beyond,
    table: {
      labelTh: label[0],
      labelEn: label[1],
      columns: comparison.columns,
      rows: rows.map(({ cells, ...row }) => ({ ...row, values: cells.map((cell) => cell.now) })),
      gaps: [],
      notesTh: [],
      notesEn: [],
    },
  };
}
