import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { CaseCounts, CaseStatus, DuplicateCase, Page, WholeCase } from '@shared/api/types';

const BASE = '/api/collection/duplicates';
const PAGE = 30;

export interface Narrowed {
  collectionId?: string | undefined;
  schoolCode?: string | undefined;
  status?: CaseStatus | undefined;
}

export const casePath = (id: string) => `${BASE}/${id}`;

export const duplicateKeys = {
  all: ['duplicates'] as const,
  one: (id: string) => ['duplicates', 'one', id] as const,
};

export function useCases(narrowed: Narrowed) {
  return useInfiniteQuery({
    queryKey: [...duplicateKeys.all, 'list', narrowed],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<DuplicateCase>>(BASE, { ...narrowed, limit: PAGE, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useCaseCounts(narrowed: Omit<Narrowed, 'status'>) {
  return useQuery({
    queryKey: [...duplicateKeys.all, 'counts', narrowed],
    queryFn: ({ signal }) => api.get<CaseCounts>(`${BASE}/counts`, { ...narrowed }, signal),
  });
}

/** A case changes by itself when a school mends its data, so one that is looked at is read again now and then. */
export function useCase(id: string) {
  return useQuery({
    queryKey: duplicateKeys.one(id),
    queryFn: ({ signal }) => api.get<WholeCase>(casePath(id), undefined, signal),
    refetchInterval: 20_000,
  });
}
