import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { MyStep } from '@shared/api/types';

const FRESH = { refetchInterval: 60_000 };

/** Steps in hand from the three services; each answers for itself, so that one that is down hides only its own. */
export function useCollectionSteps() {
  return useQuery({
    queryKey: ['my-steps'],
    queryFn: ({ signal }) => api.all<MyStep>('/api/collection/my-steps', {}, signal),
    ...FRESH,
  });
}

export function useRequestSteps() {
  return useQuery({
    queryKey: ['requests', 'my-steps'],
    queryFn: ({ signal }) => api.get<MyStep[]>('/api/requests/my-steps', undefined, signal),
    ...FRESH,
  });
}

export function useProductionSteps() {
  return useQuery({
    queryKey: ['productions', 'my-steps'],
    queryFn: ({ signal }) => api.get<MyStep[]>('/api/reporting/my-steps', undefined, signal),
    ...FRESH,
  });
}
