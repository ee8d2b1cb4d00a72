import type { BoardCard } from '@shared/api/types';

export type BoardFilter = 'ALL' | 'MINE' | 'LATE' | 'WAITING';

const late = (card: BoardCard) => card.step.standing?.includes('OVERDUE') ?? false;

export function shows(card: BoardCard, filter: BoardFilter): boolean {
  switch (filter) {
    case 'MINE':
      return card.mine;
    case 'LATE':
      return late(card);
    case 'WAITING':
      return card.step.status === 'PAUSED';
    case 'ALL':
      return true;
  }
}

/** The colour of a card's edge says what its clock says in words. */
export function toneOf(card: BoardCard): 'waiting' | 'late' | 'soon' | 'fine' {
  if (card.step.status === 'PAUSED') return 'waiting';
  if (late(card)) return 'late';
  return card.step.standing === 'DUE_SOON' ? 'soon' : 'fine';
}

export interface BoardColumn {
  /** One of the seven steps. */
  n: (typeof STEPS)[number];
  cards: BoardCard[];
}

export const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The seven steps, those without a card too. */
export const columnsOf = (cards: BoardCard[]): BoardColumn[] =>
  STEPS.map((n) => ({ n, cards: cards.filter((card) => card.step.n === n) }));

/** Where the arrow keys lead from a card: along its column, or to the nearest card of a neighbour that has any. */
export function neighbour(columns: BoardColumn[], id: string, key: string): string | null {
  const column = columns.findIndex((one) => one.cards.some((card) => card.id === id));
  const row = columns[column]?.cards.findIndex((card) => card.id === id) ?? -1;
  if (row < 0) return null;
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return columns[column]?.cards[row + (key === 'ArrowDown' ? 1 : -1)]?.id ?? null;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  const by = key === 'ArrowRight' ? 1 : -1;
  for (let at = column + by; at >= 0 && at < columns.length; at += by) {
    const cards = columns[at]?.cards ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)]?.id ?? null;
  }
  return null;
}
