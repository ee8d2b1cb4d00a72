import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type {
  BouncedAddress,
  Channel,
  Message,
  MessageStatus,
  MessageSummary,
  Provider,
} from '@shared/api/types';

export const MESSAGES = '/api/notifications/messages';

export const messageKeys = { all: ['messages'] as const };

export interface MessageFilter {
  channel: Channel | null;
  status: MessageStatus | null;
}

/** Thousands are sent on a collection day: the newest are enough on a screen, the filter finds the rest. */
const SHOWN = 1000;

export function useMessages(filter: MessageFilter) {
  return useQuery({
    queryKey: [...messageKeys.all, 'list', filter],
    queryFn: ({ signal }) => api.all<MessageSummary>(MESSAGES, { ...filter }, signal, SHOWN),
    refetchInterval: 30_000,
  });
}

export function useMessage(id: string) {
  return useQuery({
    queryKey: [...messageKeys.all, id],
    queryFn: ({ signal }) => api.get<Message>(`${MESSAGES}/${id}`, undefined, signal),
  });
}

/** What did not arrive. */
export function useShelf() {
  return useQuery({
    queryKey: [...messageKeys.all, 'shelf'],
    queryFn: ({ signal }) => api.all<MessageSummary>(`${MESSAGES}/shelf`, {}, signal, SHOWN),
    refetchInterval: 30_000,
  });
}

export const BOUNCES = '/api/notifications/bounces';
export const bouncesKey = ['bounces'] as const;

export function useBounced() {
  return useQuery({
    queryKey: bouncesKey,
    queryFn: ({ signal }) => api.all<BouncedAddress>(BOUNCES, {}, signal),
  });
}

export function useProviders() {
  return useQuery({
    queryKey: ['providers'],
    queryFn: ({ signal }) => api.get<Provider[]>('/api/notifications/providers', undefined, signal),
    refetchInterval: 15_000,
    retry: false,
  });
}
