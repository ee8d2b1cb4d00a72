import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useLanguage } from '@shared/i18n';
import styles from './DataTable.module.css';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  align?: 'right' | 'center';
  width?: number | string;
  /** Other columns give way before this one becomes narrower, in pixels. */
  minWidth?: number;
  /** Stays in sight at this edge while the rest moves sideways. */
  hold?: 'start' | 'end';
  /** The title is for those who cannot see the column, as for a button that speaks for itself. */
  untitled?: boolean;
  /** Present when the column may be sorted by. */
  sort?: (row: T) => string | number | null;
  /** On a phone each row is a card; this column is its heading. */
  primary?: boolean;
  /** No title on a phone: a tag or a button speaks for itself. */
  bare?: boolean;
}

interface Props<T> {
  /** What the table holds, for those who cannot see it; also names what scrolls. */
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  rowTone?: (row: T) => 'attention' | 'muted' | undefined;
  empty?: ReactNode;
  /** Short values: on a phone two of them stand beside each other. */
  short?: boolean;
  testId?: string;
}

const ROW_PX = 54;
const VIRTUAL_FROM = 80;

type Sorting = { key: string; descending: boolean } | null;

function sorted<T>(rows: T[], columns: Column<T>[], sorting: Sorting): T[] {
  const by = sorting && columns.find((column) => column.key === sorting.key)?.sort;
  if (!by) return rows;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return (
      sign *
      (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'th'))
    );
  });
}

const looksOf = <T,>(column: Column<T>) =>
  [column.primary && styles.primary, column.align && styles[column.align], column.hold && styles[column.hold]]
    .filter(Boolean)
    .join(' ');

/** A true table at any length: only the rows in sight are in the page, and on a phone each row is a card. */
export function DataTable<T>({
  caption,
  columns,
  rows,
  rowKey,
  rowTone,
  empty,
  short = false,
  testId,
}: Props<T>) {
  const { t } = useLanguage();
  const [sorting, setSorting] = useState<Sorting>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => sorted(rows, columns, sorting), [rows, columns, sorting]);
  const long = shown.length > VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: shown.length,
    enabled: long,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    initialRect: { width: 1200, height: 640 },
  });
  const items = long ? virtual.getVirtualItems() : shown.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = long ? (items[0]?.start ?? 0) : 0;
  const after = long ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  if (rows.length === 0 && empty) return <>{empty}</>;

  const gap = (px: number) =>
    px > 0 && (
      <tr aria-hidden="true" className={styles.gap}>
        <td colSpan={columns.length} style={{ height: px }} />
      </tr>
    );

  return (
    <div
      ref={scroller}
      className={long ? styles.scrollLong : styles.scroll}
      role="group"
      aria-label={caption}
      tabIndex={0}
      data-testid={testId}
    >
      <table
        className={`${styles.table ?? ''} ${short ? (styles.short ?? '') : ''}`}
        role="table"
        aria-rowcount={shown.length + 1}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                sorting={sorting?.key === column.key ? sorting : null}
                onSort={(descending) => setSorting({ key: column.key, descending })}
                sortLabel={t('common.sortBy', { column: column.title })}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {gap(before)}
          {items.map(({ index }) => {
            const row = shown[index];
            if (row === undefined) return null;
            const tone = rowTone?.(row);
            return (
              <tr
                key={rowKey(row)}
                role="row"
                aria-rowindex={index + 2}
                data-index={index}
                ref={long ? virtual.measureElement : undefined}
                className={tone ? styles[tone] : undefined}
              >
                {columns.map((column) => (
                  <td
                    key={column.key}
                    role="cell"
                    data-label={column.primary || column.bare ? undefined : column.title}
                    className={looksOf(column)}
                  >
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {gap(after)}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<T> {
  column: Column<T>;
  sorting: Sorting;
  sortLabel: string;
  onSort: (descending: boolean) => void;
}

function HeadCell<T>({ column, sorting, sortLabel, onSort }: HeadProps<T>) {
  const direction = sorting ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={direction}
      style={{ width: column.width, minWidth: column.minWidth }}
      className={looksOf(column)}
    >
      {column.sort ? (
        <button
          type="button"
          className={styles.sort}
          title={sortLabel}
          onClick={() => onSort(direction === 'ascending')}
        >
          {column.title}
          <span aria-hidden="true">{direction ? (direction === 'ascending' ? '▲' : '▼') : '↕'}</span>
        </button>
      ) : (
        <span className={column.untitled ? 'visually-hidden' : undefined}>{column.title}</span>
      )}
    </th>
  );
}
