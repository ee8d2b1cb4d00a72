import { api } from '@shared/api/client';
import type { Finding, Page } from '@shared/api/types';
import type { GridPage, GridRow } from './types';

const PAGE = 500;

/** All rows, told page by page; false from `onPage` ends it. */
export async function readRows(
  path: string,
  onPage: (page: GridPage, rows: GridRow[]) => boolean,
): Promise<void> {
  const rows: GridRow[] = [];
  let cursor: string | null = null;
  let state: string | null = null;
  do {
    const page: GridPage = await api.get<GridPage>(`${path}/grid`, { limit: PAGE, cursor });
    // Somebody edited meanwhile: then places may have moved, and the rows are read from the start.
    if (state !== null && state !== page.state) return readRows(path, onPage);
    state = page.state;
    rows.push(...page.items);
    cursor = page.nextCursor;
    if (!onPage(page, [...rows])) return;
  } while (cursor !== null);
}

/** All findings by row, told page by page; false from `onPage` ends it. */
export async function readFindings(
  path: string,
  onPage: (findings: ReadonlyMap<number, Finding[]>) => boolean,
): Promise<void> {
  const findings = new Map<number, Finding[]>();
  let cursor: string | null = null;
  do {
    const page: Page<Finding> = await api.get<Page<Finding>>(`${path}/findings`, { limit: PAGE, cursor });
    for (const finding of page.items) {
      const row = finding.row ?? 0;
      findings.set(row, [...(findings.get(row) ?? []), finding]);
    }
    cursor = page.nextCursor ?? null;
    if (!onPage(new Map(findings))) return;
  } while (cursor !== null);
}
