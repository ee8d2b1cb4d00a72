import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';

type Place = readonly [row: number, column: number];

interface Options {
  rows: number;
  columns: number;
  scroller: RefObject<HTMLElement | null>;
  /** Brings a cell that is not in the page yet into it. */
  reveal: (row: number, column: number) => unknown;
  onOpen: (row: number, column: number) => void;
}

const MOVES: Record<string, (place: Place, columns: number) => Place> = {
  ArrowUp: ([row, column]) => [row - 1, column],
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowLeft: ([row, column]) => [row, column - 1],
  ArrowRight: ([row, column]) => [row, column + 1],
  Home: ([row]) => [row, 0],
  End: ([row], columns) => [row, columns - 1],
  PageUp: ([row, column]) => [row - 10, column],
  PageDown: ([row, column]) => [row + 10, column],
};

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** One stop of the tab key for the whole grid; within it one walks with the arrows and opens with Enter. */
export function useGridKeys({ rows, columns, scroller, reveal, onOpen }: Options) {
  const [at, setAt] = useState<Place>([0, 0]);

  const goTo = useCallback(
    (row: number, column: number) => {
      setAt([row, column]);
      reveal(row, column);
      // What was out of sight is there after the scrolling has been drawn.
      const focus = () =>
        scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
      requestAnimationFrame(() => {
        focus();
        requestAnimationFrame(focus);
      });
    },
    [reveal, scroller],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const [row, column] = move(at, columns);
      goTo(within(row, rows), within(column, columns));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(...at);
    }
  };

  const cell = (row: number, column: number) => ({
    role: 'gridcell',
    tabIndex: at[0] === row && at[1] === column ? 0 : -1,
    'data-cell': `${row}-${column}`,
    'aria-colindex': column + 2,
    onClick: () => {
      setAt([row, column]);
      onOpen(row, column);
    },
  });

  return { cell, onKeyDown, goTo, home: () => setAt([0, 0]) };
}
