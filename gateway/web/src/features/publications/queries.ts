import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type {
  EditionChanges,
  FoundPage,
  Publication,
  PublicationSummary,
  PublishedTable,
  SchoolPlace,
} from '@shared/api/types';

const PUBLIC = '/api/public';

/** The address of one edition, or of the present one. */
export const addressOf = (slug: string, edition?: number) =>
  `${PUBLIC}/publications/${encodeURIComponent(slug)}${edition === undefined ? '' : `/editions/${edition}`}`;

export const published = {
  file: (slug: string, format: string, edition?: number) =>
    `${addressOf(slug, edition)}/files/${format.toLowerCase()}`,
  metadata: (slug: string) => `${addressOf(slug)}/metadata`,
  withdraw: (slug: string) => `/api/reporting/publications/${slug}/withdraw`,
};

export const publishedKeys = {
  all: ['publications'] as const,
  one: (slug: string) => ['publications', slug] as const,
};

export function usePublications() {
  return useQuery({
    queryKey: [...publishedKeys.all, 'list'],
    queryFn: ({ signal }) => api.all<PublicationSummary>(`${PUBLIC}/publications`, {}, signal),
  });
}

export function useSearch(words: string) {
  return useInfiniteQuery({
    queryKey: [...publishedKeys.all, 'search', words],
    enabled: words !== '',
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      api.get<FoundPage>(`${PUBLIC}/search`, { q: words, limit: 20, cursor: pageParam }, signal),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function usePublication(slug: string, edition?: number) {
  return useQuery({
    queryKey: [...publishedKeys.one(slug), edition ?? 'present'],
    queryFn: ({ signal }) => api.get<Publication>(addressOf(slug, edition), undefined, signal),
  });
}

export function usePublishedTable(slug: string, edition?: number) {
  return useQuery({
    queryKey: [...publishedKeys.one(slug), edition ?? 'present', 'data'],
    queryFn: ({ signal }) => api.get<PublishedTable>(`${addressOf(slug, edition)}/data`, undefined, signal),
    staleTime: 60_000,
  });
}

export function useChanges(slug: string, edition: number) {
  return useQuery({
    queryKey: [...publishedKeys.one(slug), edition, 'changes'],
    queryFn: ({ signal }) =>
      api.get<EditionChanges>(`${addressOf(slug, edition)}/changes`, undefined, signal),
  });
}

/** The catalogue's words: what is said of the data set, and what the office has not said. */
export interface Metadata {
  'gdc:fields': Record<string, unknown>;
  'gdc:unconfirmed': string[];
}

export function useMetadata(slug: string) {
  return useQuery({
    queryKey: [...publishedKeys.one(slug), 'metadata'],
    queryFn: ({ signal }) => api.get<Metadata>(published.metadata(slug), undefined, signal),
  });
}

export function usePlaces(slug: string, wanted: boolean) {
  return useQuery({
    enabled: wanted,
    queryKey: [...publishedKeys.one(slug), 'places'],
    queryFn: ({ signal }) => api.get<SchoolPlace[]>(`${addressOf(slug)}/places`, undefined, signal),
    staleTime: 600_000,
  });
}
