import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Board, BoardEvent, BoardSchool } from '@shared/api/types';
import { keys, paths } from '@shared/submissions';

/** The board after one school moved. */
export function withEvent(board: Board, event: BoardEvent): Board {
  const at = board.schools.findIndex((school) => school.schoolCode === event.school.schoolCode);
  const schools =
    at < 0
      ? [...board.schools, event.school]
      : board.schools.map((school, index): BoardSchool =>
          index === at ? { ...school, ...event.school } : school,
        );
  return { ...board, counts: event.counts, pace: event.pace, schools };
}

export type Liveness = 'connecting' | 'live' | 'broken';

/** Keeps the board as the office's schools move, without a reload; after a break it is read anew as a whole. */
export function useLiveBoard(collectionId: string): { liveness: Liveness; lastMoved: string | null } {
  const client = useQueryClient();
  const [liveness, setLiveness] = useState<Liveness>('connecting');
  const [lastMoved, setLastMoved] = useState<string | null>(null);

  useEffect(() => {
    const source = new EventSource(`${paths.collection(collectionId)}/stream`);
    let broken = false;
    source.onopen = () => {
      setLiveness('live');
      if (broken) void client.invalidateQueries({ queryKey: keys.board(collectionId) });
      broken = false;
    };
    source.onerror = () => {
      broken = true;
      setLiveness('broken');
    };
    source.addEventListener('board', (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as BoardEvent;
      client.setQueryData<Board>(keys.board(collectionId), (board) => board && withEvent(board, event));
      setLastMoved(event.school.schoolCode);
    });
    return () => source.close();
  }, [client, collectionId]);

  return { liveness, lastMoved };
}
