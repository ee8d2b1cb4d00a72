import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { ApiError } from '@shared/api/problem';
import type { Board, Collection, Finding, HistoryEntry, Submission } from '@shared/api/types';

const BASE = '/api/collection';

/** A screen shows the first of very many findings; the CSV holds them all. */
export const FINDINGS_SHOWN = 2000;

export const paths = {
  collections: `${BASE}/collections`,
  collection: (id: string) => `${BASE}/collections/${id}`,
  board: (id: string) => `${BASE}/collections/${id}/completeness`,
  steps: (id: string) => `${BASE}/collections/${id}/steps`,
  submission: (id: string, school: string) => `${BASE}/collections/${id}/submissions/${school}`,
};

export const keys = {
  collections: ['collections'] as const,
  collection: (id: string) => ['collections', id] as const,
  board: (id: string) => ['collections', id, 'board'] as const,
  submission: (id: string, school: string) => ['submissions', id, school] as const,
  mySteps: ['my-steps'] as const,
};

export function useCollections() {
  return useQuery({
    queryKey: [...keys.collections, 'list'],
    queryFn: ({ signal }) => api.all<Collection>(paths.collections, {}, signal),
  });
}

export function useCollection(id: string) {
  return useQuery({
    queryKey: [...keys.collection(id), 'one'],
    queryFn: ({ signal }) => api.get<Collection>(paths.collection(id), undefined, signal),
  });
}

export function useBoard(id: string) {
  return useQuery({
    queryKey: keys.board(id),
    queryFn: ({ signal }) => api.get<Board>(paths.board(id), undefined, signal),
  });
}

/** A school that has sent nothing yet has no submission to find: that is a state, not an error. */
export function useSubmission(id: string, school: string) {
  return useQuery({
    queryKey: [...keys.submission(id, school), 'one'],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Submission>(paths.submission(id, school), undefined, signal);
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
  });
}

export function useFindings(id: string, school: string, version: number | undefined) {
  return useQuery({
    queryKey: [...keys.submission(id, school), 'findings', version],
    enabled: version !== undefined,
    queryFn: ({ signal }) =>
      api.all<Finding>(`${paths.submission(id, school)}/findings`, {}, signal, FINDINGS_SHOWN),
  });
}

export function useHistory(id: string, school: string) {
  return useQuery({
    queryKey: [...keys.submission(id, school), 'history'],
    queryFn: ({ signal }) => api.all<HistoryEntry>(`${paths.submission(id, school)}/history`, {}, signal),
  });
}
