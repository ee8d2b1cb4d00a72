import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Channel } from '@shared/api/types';
import type { Topic } from '../notices/types';

export const WISHES = '/api/notifications/preferences';
export const wishesKey = ['wishes'] as const;

/** Times are of Bangkok, {@code HH:mm} or with seconds. */
export interface Wishes {
  channels: Channel[];
  digest: boolean;
  digestAt: string;
  quietFrom?: string | null;
  quietTo?: string | null;
  muted: Topic[];
  /** By which channels the office can reach this person; empty where it does not list them. */
  reachable: Channel[];
  version: number;
}

export function useWishes() {
  return useQuery({
    queryKey: wishesKey,
    queryFn: ({ signal }) => api.get<Wishes>(WISHES, undefined, signal),
  });
}
