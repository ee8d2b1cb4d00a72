import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { REQUESTS } from '../queries';
import type { CatalogueEntry, DestructionList, FilingItem, SatisfactionReport } from './types';

export const CATALOGUE = `${REQUESTS}/catalogue`;
export const FILINGS = `${REQUESTS}/filings`;

export const keepingKeys = {
  catalogue: ['request-catalogue'] as const,
  filings: ['filings'] as const,
};

export function useEntries() {
  return useQuery({
    queryKey: [...keepingKeys.catalogue, 'entries'],
    queryFn: ({ signal }) => api.all<CatalogueEntry>(CATALOGUE, {}, signal),
  });
}

export function useFilings(q: string, due: boolean) {
  return useQuery({
    queryKey: [...keepingKeys.filings, 'list', q, due],
    queryFn: ({ signal }) => api.all<FilingItem>(FILINGS, { q, due }, signal, 1000),
  });
}

export function useDestructions() {
  return useQuery({
    queryKey: [...keepingKeys.filings, 'destructions'],
    queryFn: ({ signal }) => api.all<DestructionList>(`${FILINGS}/destructions`, {}, signal),
  });
}

export function useSatisfaction() {
  return useQuery({
    queryKey: ['satisfaction'],
    queryFn: ({ signal }) => api.get<SatisfactionReport>(`${REQUESTS}/satisfaction`, undefined, signal),
  });
}
