import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { ApiError } from '@shared/api/problem';
import type { Report, Snapshot } from '@shared/api/types';
import type { Design, Field, InputTable, Preview, ReportView, VersionView } from './types';

export const REPORTS = '/api/reporting/reports';
export const reportPath = (code: string) => `${REPORTS}/${code}`;
export const designPage = (code: string) => `/information/designs/${code}`;

export const reportsKey = ['reports'] as const;

export function useReports() {
  return useQuery({
    queryKey: reportsKey,
    queryFn: ({ signal }) => api.all<Report>(REPORTS, {}, signal),
  });
}

/** Always asked anew: its ETag says which state of a draft is being edited. */
export function useReport(code: string) {
  return useQuery({
    queryKey: [...reportsKey, code, 'designed'],
    queryFn: ({ signal }) => api.get<ReportView>(reportPath(code), undefined, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useVersions(code: string) {
  return useQuery({
    queryKey: [...reportsKey, code, 'versions'],
    queryFn: ({ signal }) => api.all<VersionView>(`${reportPath(code)}/versions`, {}, signal),
  });
}

export function useSnapshots() {
  return useQuery({
    queryKey: ['snapshots'],
    queryFn: ({ signal }) => api.all<Snapshot>('/api/reporting/snapshots', {}, signal),
    select: (all) => [...all].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
  });
}

export function useFields(collectionId: string | null) {
  return useQuery({
    queryKey: ['query-fields', collectionId],
    enabled: collectionId !== null,
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      api.get<{ items: Field[] }>('/api/reporting/query/fields', { collectionId }, signal),
  });
}

/** Codes of the data sets that a report can be made of. */
export function useDataSets() {
  return useQuery({
    queryKey: ['data-sets', 'list'],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      api.all<{ code: string; version: number; titleTh: string; titleEn?: string | null }>(
        '/api/collection/data-sets',
        {},
        signal,
      ),
    select: (all) => [...new Map(all.map((one) => [one.code, one])).values()],
  });
}

/** What the design would give over this snapshot; the last answer stays until the next one is there. */
export function usePreview(design: Design, snapshotId: string | null) {
  return useQuery({
    queryKey: [...reportsKey, design.code, 'preview', snapshotId, design],
    enabled: snapshotId !== null && design.columns.some((block) => block.measures.length > 0),
    queryFn: () =>
      api.post<Preview>(`${reportPath(design.code)}/preview`, { snapshotId, definition: design }),
    placeholderData: keepPreviousData,
    retry: (failures, error) => failures < 2 && error instanceof ApiError && error.status === 503,
    gcTime: 60_000,
  });
}

/** Input tables that the office keeps. */
export function useInputs() {
  return useQuery({
    queryKey: ['inputs', 'list'],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      api.all<{ code: string; titleTh: string; titleEn: string }>('/api/reporting/inputs', {}, signal),
  });
}

/** Which keys the rows of an input table have. */
export function useInput(code: string | null) {
  return useQuery({
    queryKey: ['inputs', code, 'keys'],
    enabled: code !== null,
    staleTime: 300_000,
    queryFn: ({ signal }) => api.get<InputTable>(`/api/reporting/inputs/${code}`, {}, signal),
  });
}

/** Schemes of size classes that the office keeps. */
export function useSchemes() {
  return useQuery({
    queryKey: ['inputs', 'size-classes'],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      api.get<{ rows: { keys: Record<string, string> }[] }>('/api/reporting/inputs/size-classes', {}, signal),
    select: (table) => [...new Set(table.rows.map((row) => row.keys.scheme ?? ''))].filter(Boolean),
  });
}
