import { describe, expect, it } from 'vitest';
import type { BoardCard, Standing, StepStatus } from '@shared/api/types';
import { columnsOf, neighbour, shows, toneOf } from './board';

function card(
  id: string,
  n: number,
  standing: Standing = 'ON_TIME',
  status: StepStatus = 'ACTIVE',
): BoardCard {
  return {
    id,
    requestNo: id,
    wanted: '',
    status: 'IN_WORK',
    urgency: 'NORMAL',
    channel: 'PUBLIC',
    filedAt: '2026-06-15T05:00:00Z',
    mine: id === 'a',
    step: {
      n,
      nameTh: '',
      nameEn: '',
      status,
      standardDays: 1,
      dayKind: 'WORKING',
      dueOn: null,
      remainingDays: null,
      standing,
      holder: null,
      startedAt: null,
      completedAt: null,
      rejectsTo: null,
    },
  };
}

const cards = [
  card('a', 1),
  card('b', 1, 'VERY_OVERDUE'),
  card('c', 4, 'DUE_SOON'),
  card('d', 4, 'OVERDUE', 'PAUSED'),
];

describe('the board of requests', () => {
  it('has a column for each of the seven steps', () => {
    expect(columnsOf(cards).map((one) => one.cards.length)).toEqual([2, 0, 0, 2, 0, 0, 0]);
  });

  it('filters by mine, late and waiting', () => {
    const of = (filter: Parameters<typeof shows>[1]) =>
      cards.filter((one) => shows(one, filter)).map((one) => one.id);
    expect([of('MINE'), of('LATE'), of('WAITING')]).toEqual([['a'], ['b', 'd'], ['d']]);
  });

  it('colours a card by its clock, which stands still while it waits', () => {
    expect(cards.map(toneOf)).toEqual(['fine', 'late', 'soon', 'waiting']);
  });

  it('is walked with the arrow keys, over empty columns', () => {
    const columns = columnsOf(cards);
    expect(neighbour(columns, 'a', 'ArrowDown')).toBe('b');
    expect(neighbour(columns, 'b', 'ArrowRight')).toBe('d');
    expect(neighbour(columns, 'c', 'ArrowLeft')).toBe('a');
    expect(neighbour(columns, 'a', 'ArrowLeft')).toBeNull();
    expect(neighbour(columns, 'a', 'Enter')).toBeNull();
  });
});
