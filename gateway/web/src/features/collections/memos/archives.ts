import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { ApiError } from '@shared/api/problem';
import type { Page } from '@shared/api/types';
import { keys } from '@shared/submissions';

export interface ArchivePaper {
  path: string;
  titleTh: string;
  bytes: number;
  sha256: string;
}

export interface Archive {
  collectionId: string;
  titleTh: string;
  schoolYear: number;
  round: number;
  sealedAt: string;
  sealedBy: string;
  keepUntil: string;
  bytes: number;
  sha256: string;
  files: number;
  papers: ArchivePaper[];
  fixity: { checkedAt: string; whole: boolean; files: number; faults: string[] } | null;
}

export const ARCHIVES = '/api/collection/archives';
export const archivePath = (id: string) => `${ARCHIVES}/${id}`;
export const zipPath = (id: string) => `/api/collection/collections/${id}/archive`;
export const archiveKey = (id: string) => [...keys.collection(id), 'archive'];

/** A collection that is still being worked on has none: that is a state, not an error. */
export function useArchive(id: string) {
  return useQuery({
    queryKey: archiveKey(id),
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Archive>(archivePath(id), undefined, signal);
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
  });
}

export function useArchives(q: string) {
  return useQuery({
    queryKey: ['archives', q],
    queryFn: ({ signal }) => api.get<Page<Archive>>(ARCHIVES, { q, limit: 50 }, signal),
  });
}
