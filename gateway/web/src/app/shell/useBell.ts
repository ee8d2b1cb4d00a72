import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@shared/api/client';
import type { BellPage, Notice } from '@shared/api/types';

export const BELL = '/api/notifications/bell';
export const bellKey = ['bell'] as const;

const SHOWN = 20;

/** Where the stream is refused, as too many pages are open, the list is read now and then. */
const POLL_MS = 60_000;

/** The list after a notice came; one that is there already changes nothing. */
export function withNotice(page: BellPage, notice: Notice): BellPage {
  if (page.items.some((item) => item.id === notice.id)) return page;
  return { ...page, items: [notice, ...page.items].slice(0, SHOWN) };
}

/** What I was told, as it comes. A window that nobody looks at lets its line go: a browser has few for one address. */
export function useBell() {
  const client = useQueryClient();
  const bell = useQuery({
    queryKey: bellKey,
    queryFn: ({ signal }) => api.get<BellPage>(BELL, { limit: SHOWN }, signal),
    refetchInterval: POLL_MS,
    retry: false,
  });
  const there = bell.data !== undefined;

  useEffect(() => {
    if (!there || typeof EventSource === 'undefined') return undefined;
    let source: EventSource | null = null;
    const change = (step: (page: BellPage) => BellPage) =>
      client.setQueryData<BellPage>(bellKey, (page) => page && step(page));

    const listen = () => {
      if (document.hidden || source) return;
      source = new EventSource('/api/notifications/stream');
      let broken = false;
      source.onopen = () => {
        if (broken) void client.invalidateQueries({ queryKey: bellKey });
        broken = false;
      };
      source.onerror = () => {
        broken = true;
      };
      source.addEventListener('notice', (event: MessageEvent<string>) => {
        change((page) => withNotice(page, JSON.parse(event.data) as Notice));
      });
      source.addEventListener('unread', (event: MessageEvent<string>) => {
        const { unread } = JSON.parse(event.data) as { unread: number };
        change((page) => ({ ...page, unread }));
      });
    };
    const stop = () => {
      source?.close();
      source = null;
    };
    const look = () => {
      if (document.hidden) {
        stop();
      } else {
        void client.invalidateQueries({ queryKey: bellKey });
        listen();
      }
    };
    listen();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [client, there]);

  return bell;
}
