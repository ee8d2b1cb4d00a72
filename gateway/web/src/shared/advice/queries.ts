import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { AdviceState, AdviceThread, Faq } from '@shared/api/types';

const BASE = '/api/collection';
const FRESH = { refetchInterval: 60_000 };

export const adviceKeys = { all: ['advice'] as const, faq: ['faq'] as const };

export const advicePath = (id: string) => `${BASE}/advice/${id}`;
export const messagesPath = (collection: string, school: string) =>
  `${BASE}/collections/${collection}/submissions/${school}/messages`;

export function useAdviceInbox(state: AdviceState | 'ALL') {
  return useQuery({
    queryKey: [...adviceKeys.all, 'inbox', state],
    queryFn: ({ signal }) =>
      api.all<AdviceThread>(`${BASE}/advice`, state === 'ALL' ? {} : { state }, signal, 500),
    ...FRESH,
  });
}

export function useWaiting(enabled: boolean) {
  return useQuery({
    queryKey: [...adviceKeys.all, 'waiting'],
    enabled,
    queryFn: ({ signal }) =>
      api.get<{ open: number; unread: number }>(`${BASE}/advice/waiting`, undefined, signal),
    ...FRESH,
  });
}

export function useThread(id: string) {
  return useQuery({
    queryKey: [...adviceKeys.all, 'one', id],
    queryFn: ({ signal }) => api.get<AdviceThread>(advicePath(id), undefined, signal),
  });
}

export function useThreads(collection: string, school: string, enabled = true) {
  return useQuery({
    queryKey: [...adviceKeys.all, 'of', collection, school],
    enabled,
    queryFn: ({ signal }) => api.all<AdviceThread>(messagesPath(collection, school), {}, signal, 500),
  });
}

/** All published answers: some for each rule, so they are read once and looked through here. */
export function useFaq() {
  return useQuery({
    queryKey: [...adviceKeys.faq],
    queryFn: ({ signal }) => api.all<Faq>(`${BASE}/faq`, {}, signal, 1000),
    staleTime: 300_000,
  });
}
