import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Channel, Message, MessageStatus, MessageSummary } from '@shared/api/types';

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
