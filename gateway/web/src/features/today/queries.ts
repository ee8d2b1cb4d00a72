import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { InformationRequest, MyStep, Production } from '@shared/api/types';
import { requestSteps, productionSteps } from './work';

const FRESH = { refetchInterval: 60_000 };

/** Steps in hand from the three services; each answers for itself, so that one that is down hides only its own. */
export function useCollectionSteps() {
  return useQuery({
    queryKey: ['my-steps'],
    queryFn: ({ signal }) => api.all<MyStep>('/api/collection/my-steps', {}, signal),
    ...FRESH,
  });
}

export function useRequestWork() {
  return useQuery({
    queryKey: ['requests', 'list'],
    queryFn: ({ signal }) => api.all<InformationRequest>('/api/requests', {}, signal),
    select: requestSteps,
    ...FRESH,
  });
}

export function useProductionWork() {
  return useQuery({
    queryKey: ['productions', 'list'],
    queryFn: ({ signal }) => api.all<Production>('/api/reporting/productions', {}, signal),
    select: productionSteps,
    ...FRESH,
  });
}
