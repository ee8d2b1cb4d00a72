import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type {
  CatalogueItem,
  Disclosure,
  InformationRequest,
  ProcedureView,
  Tracking,
} from '@shared/api/types';

export const REQUESTS = '/api/requests';

export const requestKeys = {
  all: ['requests'] as const,
  one: (id: string) => ['requests', id] as const,
};

export function useRequests() {
  return useQuery({
    queryKey: [...requestKeys.all, 'list'],
    queryFn: ({ signal }) => api.all<InformationRequest>(REQUESTS, {}, signal),
  });
}

export function useRequest(id: string) {
  return useQuery({
    queryKey: [...requestKeys.one(id), 'one'],
    queryFn: ({ signal }) => api.get<InformationRequest>(`${REQUESTS}/${id}`, undefined, signal),
    // Production comes by event: the page learns of it by itself.
    refetchInterval: 10_000,
  });
}

export function useRequestSteps(id: string) {
  return useQuery({
    queryKey: [...requestKeys.one(id), 'steps'],
    queryFn: ({ signal }) => api.get<ProcedureView>(`${REQUESTS}/${id}/steps`, undefined, signal),
  });
}

export function useCatalogue() {
  return useQuery({
    queryKey: ['request-catalogue'],
    queryFn: ({ signal }) => api.all<CatalogueItem>(`${REQUESTS}/catalogue`, {}, signal),
    staleTime: 600_000,
  });
}

export function useDisclosures(id: string) {
  return useQuery({
    queryKey: [...requestKeys.one(id), 'disclosures'],
    queryFn: ({ signal }) => api.all<Disclosure>(`${REQUESTS}/${id}/disclosures`, {}, signal),
  });
}

export function useTracking(code: string | undefined) {
  return useQuery({
    queryKey: ['track', code],
    enabled: code !== undefined,
    queryFn: ({ signal }) =>
      api.get<Tracking>(`${REQUESTS}/track/${encodeURIComponent(code ?? '')}`, undefined, signal),
  });
}
