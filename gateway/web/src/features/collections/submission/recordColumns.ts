import type { RecordRow } from '@shared/api/types';

/** The same in every row of one school. */
const KNOWN = new Set(['schoolCode', 'schoolName']);

/** Fields in the order of the file; a field empty throughout is left out. */
export function recordColumns(rows: RecordRow[]): string[] {
  const names = new Set<string>();
  for (const { cells } of rows) {
    for (const [name, value] of Object.entries(cells)) if (value && !KNOWN.has(name)) names.add(name);
  }
  const [first] = rows;
  return first ? Object.keys(first.cells).filter((name) => names.has(name)) : [];
}
