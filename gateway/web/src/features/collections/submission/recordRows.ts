/** A pupil's row as the service shows it: its place in the file and its cells by column. */
export interface RecordRow {
  row: number;
  values: Record<string, string>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

/** Cells come under `values`, or side by side with the row's number: what the data set asks for is not known here. */
export function recordRows(items: unknown[]): RecordRow[] {
  return items.filter(isObject).map((item, index) => {
    const cells = isObject(item.values) ? item.values : item;
    const values: Record<string, string> = {};
    for (const [name, value] of Object.entries(cells)) {
      if (name !== 'row' && name !== 'key') values[name] = text(value);
    }
    return { row: typeof item.row === 'number' ? item.row : index + 1, values };
  });
}

/** Columns in the order of the first row that has them; a column empty throughout is left out. */
export function recordColumns(rows: RecordRow[]): string[] {
  const names = new Set<string>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row.values)) if (value !== '') names.add(name);
  }
  return [...names];
}
