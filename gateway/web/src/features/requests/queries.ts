import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type {
  BoardCard,
  CatalogueItem,
  Disclosure,
  InformationRequest,
  MyStep,
  Offer,
  Page,
  ProcedureView,
  ServiceTimes,
  Step,
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

/** The open step of each request, by the request's id. */
export function useOpenSteps() {
  return useQuery({
    queryKey: [...requestKeys.all, 'my-steps'],
    queryFn: ({ signal }) => api.get<MyStep[]>(`${REQUESTS}/my-steps`, undefined, signal),
    select: (steps) => new Map<string, Step>(steps.map((one) => [one.caseId, one.step])),
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

export function useBoard() {
  return useQuery({
    queryKey: [...requestKeys.all, 'board'],
    queryFn: ({ signal }) => api.get<BoardCard[]>(`${REQUESTS}/board`, undefined, signal),
    refetchInterval: 30_000,
  });
}

export function useServiceTimes(range: { from: string; to: string }) {
  return useQuery({
    queryKey: [...requestKeys.all, 'service-times', range],
    queryFn: ({ signal }) => api.get<ServiceTimes>(`${REQUESTS}/service-times`, range, signal),
  });
}

/** What is published and may answer the words typed so far. */
export function useOffers(words: string) {
  return useQuery({
    queryKey: ['offers', words],
    enabled: words.length >= 3,
    staleTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) =>
      (await api.get<Page<Offer>>(`${REQUESTS}/public/published`, { q: words.slice(0, 200) }, signal)).items,
  });
}

/** What can be asked for; open to everyone. */
export function useAskable() {
  return useQuery({
    queryKey: ['request-catalogue', 'askable'],
    queryFn: ({ signal }) => api.all<CatalogueItem>(`${REQUESTS}/public/catalogue`, {}, signal),
    staleTime: 600_000,
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
