import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { LockException } from '@shared/api/types';
import { keys, paths } from '@shared/submissions';

export const exceptionsPath = (id: string) => `${paths.collection(id)}/exceptions`;
export const exceptionsKey = (id: string) => [...keys.collection(id), 'exceptions'] as const;

export function useExceptions(id: string) {
  return useQuery({
    queryKey: exceptionsKey(id),
    queryFn: ({ signal }) => api.all<LockException>(exceptionsPath(id), {}, signal),
  });
}
