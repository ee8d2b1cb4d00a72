import type { KeyboardEvent } from 'react';

type Place = readonly [row: number, column: number];

interface Options {
  rows: number;
  columns: number;
  at: Place;
  /** An editor is open: it has the keys. */
  busy: boolean;
  onAt: (place: Place) => void;
  onJump: (step: 1 | -1) => void;
  onUndo: () => void;
  /** With what was typed, or null to go on with what is there. */
  onEdit: (from: string | null) => void;
  onClear: () => void;
}

const PAGE = 12;

const MOVES: Record<string, (place: Place, options: Options) => Place> = {
  ArrowUp: ([row, column]) => [row - 1, column],
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowLeft: ([row, column]) => [row, column - 1],
  ArrowRight: ([row, column]) => [row, column + 1],
  Home: ([row]) => [row, 0],
  End: ([row], { columns }) => [row, columns - 1],
  PageUp: ([row, column]) => [row - PAGE, column],
  PageDown: ([row, column]) => [row + PAGE, column],
};

/** The place itself, or the nearest there is. */
export const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** One stop of the tab key for the whole grid, walked with the arrows as a spreadsheet is. */
export function useCellKeys(options: Options) {
  const { rows, columns, at, busy, onAt, onJump, onUndo, onEdit, onClear } = options;
  return (event: KeyboardEvent) => {
    if (busy) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const move = MOVES[event.key];
    if (move && !event.altKey) {
      const [row, column] = move(at, options);
      onAt([
        within(ctrl && event.key === 'Home' ? 0 : ctrl && event.key === 'End' ? rows - 1 : row, rows),
        within(column, columns),
      ]);
    } else if (event.key === 'F8') onJump(event.shiftKey ? -1 : 1);
    else if (ctrl && event.key.toLowerCase() === 'z') onUndo();
    else if (event.key === 'Enter' || event.key === 'F2') onEdit(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') onClear();
    else if (event.key.length === 1 && !ctrl && !event.altKey && event.key !== ' ') onEdit(event.key);
    else return;
    event.preventDefault();
  };
}
