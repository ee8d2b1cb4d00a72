export type ChartKind = 'BAR' | 'LINE' | 'PIE' | 'STACKED';

/** One line, one colour of bars. */
export interface ChartSeries {
  name: string;
  /** In the order of the categories; null where there is no figure, which is not a nought. */
  values: (number | null)[];
}

export interface ChartProps {
  kind: ChartKind;
  /** Says what is drawn; a screen reader hears it in place of the drawing. */
  title: string;
  categories: string[];
  /** A pie shows the first series only. */
  series: ChartSeries[];
  /** What the figures count, such as "คน"; under the title and in the tips. */
  unit?: string;
}
