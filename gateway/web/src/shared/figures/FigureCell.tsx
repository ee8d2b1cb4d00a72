import type { Gap } from '@shared/api/types';
import styles from './FigureTable.module.css';
import { figure } from './numbers';

/** Names a cell: its row and its column. */
export const cellKey = (row: string, column: string) => `${row}~${column}`;

/** What a figure is compared with, already in words. */
export interface Beside {
  text: string;
  /** It differs enough to be looked at. */
  strong: boolean;
}

interface Props {
  role: string;
  tabIndex: number;
  'data-cell': string;
  'aria-colindex': number;
  onClick: () => void;
  value: number | null | undefined;
  decimals: number;
  sum: boolean;
  /** Fixed width. */
  px: number | undefined;
  gap?: Gap;
  mark?: string;
  beside?: Beside;
}

const HIDDEN = 'HIDDEN';

/** A figure, what is questioned about it, and what it is compared with. */
export function FigureCell({ value, decimals, sum, px, gap, mark, beside, ...cell }: Props) {
  const look = [value ? '' : styles.zero, sum ? styles.sum : '', mark ? styles.marked : '']
    .filter(Boolean)
    .join(' ');
  return (
    <td
      {...cell}
      className={look || undefined}
      title={mark ?? gap?.reasonTh}
      style={px ? { width: px, minWidth: px, maxWidth: px } : undefined}
    >
      {gap?.reason === HIDDEN ? '*' : figure(value, decimals)}
      {mark && (
        <span className={styles.mark}>
          <span aria-hidden="true">⚠</span>
          <span className="visually-hidden">{mark}</span>
        </span>
      )}
      {beside && <span className={beside.strong ? styles.differs : styles.beside}>{beside.text}</span>}
    </td>
  );
}
