import type { ReportTable, TableRow } from '@shared/api/types';
import { Chart, type ChartKind } from '@shared/charts';
import { useLanguage } from '@shared/i18n';
import { totalOf } from './groups';

export interface Drawn {
  kind: ChartKind;
  titleTh: string;
  titleEn?: string | null;
  /** Keys of the columns. */
  columns: string[];
  /** Which rows are drawn, where it is not the usual ones. */
  rows?: 'PART' | 'SUBTOTAL' | 'TOTAL' | null;
}

/** More rows than these are not drawn one by one. */
const MOST_ROWS = 40;

/**
 * The charts of a report. A table of few rows is drawn row by row, each column a series; one of many, such as a school a
 * row, by its total, each column a bar.
 */
export function ReportCharts({ table, charts }: { table: ReportTable; charts: Drawn[] }) {
  const { pick } = useLanguage();
  const total = totalOf(table);
  const plain = table.rows.filter((row) => row.weight === 'PLAIN');
  const values = (row: TableRow, keys: string[]) =>
    keys.map((key) => row.values[table.columns.findIndex((one) => one.key === key)] ?? null);
  const whole = total !== undefined && (plain.length > MOST_ROWS || plain.some((row) => row.districtTh));
  return (
    <div className="stack">
      {charts.map((chart, at) => {
        const shown = chart.columns.filter((key) => table.columns.some((one) => one.key === key));
        const columns = table.columns.filter((one) => shown.includes(one.key));
        const keys = columns.map((one) => one.key);
        const title = pick(chart.titleTh, chart.titleEn);
        const drawn =
          chart.rows === 'SUBTOTAL' ? table.rows.filter((row) => row.weight === 'SUBTOTAL') : plain;
        if (keys.length === 0) return null;
        return whole && !chart.rows ? (
          <Chart
            key={at}
            kind={chart.kind}
            title={title}
            categories={columns.map(
              (one) => pick(one.groupTh, one.groupEn) || pick(one.titleTh, one.titleEn),
            )}
            series={[{ name: pick(total.labelTh, total.labelEn), values: values(total, keys) }]}
          />
        ) : (
          <Chart
            key={at}
            kind={chart.kind}
            title={title}
            categories={drawn.map((row) => pick(row.labelTh, row.labelEn))}
            series={columns.map((column) => ({
              name: pick(column.titleTh, column.titleEn),
              values: drawn.map((row) => values(row, [column.key])[0] ?? null),
            }))}
          />
        );
      })}
    </div>
  );
}
