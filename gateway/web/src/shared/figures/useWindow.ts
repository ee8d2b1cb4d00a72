import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

interface Options {
  scroller: RefObject<HTMLElement | null>;
  rows: number;
  columns: number;
  /** Two lines in each cell. */
  tall: boolean;
}

/** The part of a table that is in the page. */
export interface TableWindow {
  /** Positions of the rows that are in the page. */
  lines: number[];
  above: number;
  below: number;
  /** The first column that is in the page, and how many. */
  first: number;
  count: number;
  before: number;
  after: number;
  /** Width of a column where not all are in the page; undefined where each takes what it needs. */
  px: number | undefined;
  reveal: (row: number, column: number) => void;
}

const ROW_PX = 42;
const TALL_PX = 62;
const COLUMN_PX = 96;
/** With what a figure is compared with beneath it. */
const BROAD_PX = 190;
const NAME_PX = 260;
/** So many columns, so many rows are simply all there. */
const ALL_COLUMNS = 40;
const ALL_ROWS = 60;
const AT_FIRST = 16;

/** Only what is in sight of a table is in the page, downwards and, where it is very wide, sideways. */
export function useWindow({ scroller, rows, columns, tall }: Options): TableWindow {
  const broad = tall ? BROAD_PX : COLUMN_PX;
  const wide = columns > ALL_COLUMNS;
  const deep = rows > ALL_ROWS;
  const down = useVirtualizer({
    enabled: deep,
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => (tall ? TALL_PX : ROW_PX),
    overscan: 10,
    initialRect: { width: 1200, height: 600 },
  });
  const across = useVirtualizer({
    horizontal: true,
    enabled: wide,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => broad,
    paddingStart: NAME_PX,
    scrollPaddingStart: NAME_PX,
    overscan: 8,
    initialRect: { width: 1200, height: 600 },
  });
  const lines = down.getVirtualItems();
  const heads = across.getVirtualItems();
  // Before the table has a size, its beginning.
  const held = wide ? heads.length || AT_FIRST : columns;
  const first = wide ? (heads[0]?.index ?? 0) : 0;
  const reveal = useCallback(
    (row: number, column: number) => {
      if (deep && row < rows) down.scrollToIndex(row);
      if (wide) across.scrollToIndex(column);
    },
    [down, across, rows, deep, wide],
  );
  return {
    lines: deep ? lines.map((one) => one.index) : Array.from({ length: rows }, (_, row) => row),
    above: deep ? (lines[0]?.start ?? 0) : 0,
    below: deep ? down.getTotalSize() - (lines.at(-1)?.end ?? 0) : 0,
    first,
    count: held,
    before: wide ? first * broad : 0,
    after: wide ? (columns - first - held) * broad : 0,
    px: wide ? broad : undefined,
    reveal,
  };
}
