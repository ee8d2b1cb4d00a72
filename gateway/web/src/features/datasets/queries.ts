import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Comparison, DataSetView, Definition } from './types';

export const DATA_SETS = '/api/collection/data-sets';
export const DATA_SETS_KEY = ['data-sets'];

export const versionPath = (code: string, version: number) => `${DATA_SETS}/${code}/versions/${version}`;
export const versionPage = (code: string, version: number) => `/data-sets/${code}/versions/${version}`;

export function useDataSets() {
  return useQuery({
    queryKey: [...DATA_SETS_KEY, 'list'],
    queryFn: ({ signal }) => api.all<DataSetView>(DATA_SETS, {}, signal),
  });
}

export function useVersions(code: string) {
  return useQuery({
    queryKey: [...DATA_SETS_KEY, code],
    queryFn: ({ signal }) => api.get<{ versions: DataSetView[] }>(`${DATA_SETS}/${code}`, {}, signal),
    select: (answer) => answer.versions,
  });
}

/** Always asked anew: its ETag says which state of a draft is being edited. */
export function useDefinition(code: string, version: number) {
  return useQuery({
    queryKey: [...DATA_SETS_KEY, code, version, 'designed'],
    queryFn: ({ signal }) => api.get<Definition>(versionPath(code, version), {}, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useComparison(
  code: string,
  version: number,
  other: { code: string; version: number } | null,
) {
  return useQuery({
    queryKey: [...DATA_SETS_KEY, code, version, 'compare', other],
    enabled: other !== null,
    queryFn: ({ signal }) =>
      api.get<Comparison>(
        `${versionPath(code, version)}/compare`,
        { otherCode: other?.code, otherVersion: other?.version },
        signal,
      ),
  });
}
