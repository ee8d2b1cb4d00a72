import type { ChartProps } from '@shared/charts';
import type { ReportTable, TableChart } from '@shared/api/types';

/** More points than these cannot be told apart; the table has all. */
const MOST_POINTS = 40;

type Pick = (th: string, en: string) => string;

/** A chart of a table as the report's definition asks for it; null where the table has none of its columns. */
export function chartOf(table: ReportTable, chart: TableChart, pick: Pick): ChartProps | null {
  const places = chart.values
    .map((key) => table.columns.findIndex((column) => column.key === key))
    .filter((place) => place >= 0);
  const rows = table.rows.filter((row) => row.weight === chart.of).slice(0, MOST_POINTS);
  const [only] = rows;
  if (places.length === 0 || !only) return null;
  const title = pick(chart.titleTh, chart.titleEn);
  const names = namesOf(table, places, pick);
  if (chart.of === 'TOTAL') {
    // What nobody offers only widens the drawing.
    const points = places
      .map((place, at) => ({ name: names[at] ?? '', value: only.values[place] ?? null }))
      .filter((point) => point.value !== 0);
    return {
      kind: chart.kind,
      title,
      categories: points.map((point) => point.name),
      series: [{ name: title, values: points.map((point) => point.value) }],
    };
  }
  return {
    kind: chart.kind,
    title,
    categories: rows.map((row) => pick(row.labelTh, row.labelEn)),
    series: places.map((place, at) => ({
      name: names[at] ?? '',
      values: rows.map((row) => row.values[place] ?? null),
    })),
  };
}

/** Where all columns count the same under different heads, the heads name them; else their whole titles. */
function namesOf(table: ReportTable, places: number[], pick: Pick): string[] {
  const columns = places.flatMap((place) => table.columns[place] ?? []);
  const own = new Set(columns.map((column) => column.headsTh.at(-1)));
  return columns.map((column) =>
    own.size === 1 && column.groupTh
      ? pick(column.groupTh, column.groupEn)
      : pick(column.titleTh, column.titleEn),
  );
}
