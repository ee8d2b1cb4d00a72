import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type {
  Lineage,
  MyStep,
  ProcedureView,
  Production,
  Report,
  ReportTable,
  Snapshot,
  Step,
} from '@shared/api/types';

const REPORTING = '/api/reporting';

export const reporting = {
  snapshots: `${REPORTING}/snapshots`,
  productions: `${REPORTING}/productions`,
  production: (id: string) => `${REPORTING}/productions/${id}`,
  output: (id: string, format: string) => `${REPORTING}/productions/${id}/outputs/${format.toLowerCase()}`,
};

export const reportingKeys = {
  snapshots: ['snapshots'] as const,
  productions: ['productions'] as const,
  production: (id: string) => ['productions', id] as const,
  publications: ['publications'] as const,
};

export function useSnapshots() {
  return useQuery({
    queryKey: reportingKeys.snapshots,
    queryFn: ({ signal }) => api.all<Snapshot>(reporting.snapshots, {}, signal),
  });
}

export function useReports() {
  return useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => api.all<Report>(`${REPORTING}/reports`, {}, signal),
    staleTime: 600_000,
  });
}

export function useProductions() {
  return useQuery({
    queryKey: [...reportingKeys.productions, 'list'],
    queryFn: ({ signal }) => api.all<Production>(reporting.productions, {}, signal),
  });
}

/** The open step of each production, by the production's id. */
export function useOpenSteps() {
  return useQuery({
    queryKey: [...reportingKeys.productions, 'my-steps'],
    queryFn: ({ signal }) => api.get<MyStep[]>(`${REPORTING}/my-steps`, undefined, signal),
    select: (steps) => new Map<string, Step>(steps.map((one) => [one.caseId, one.step])),
  });
}

export function useProduction(id: string) {
  return useQuery({
    queryKey: [...reportingKeys.production(id), 'one'],
    queryFn: ({ signal }) => api.get<Production>(reporting.production(id), undefined, signal),
  });
}

export function useProductionSteps(id: string) {
  return useQuery({
    queryKey: [...reportingKeys.production(id), 'steps'],
    queryFn: ({ signal }) => api.get<ProcedureView>(`${reporting.production(id)}/steps`, undefined, signal),
  });
}

export function useTable(id: string) {
  return useQuery({
    queryKey: [...reportingKeys.production(id), 'table'],
    queryFn: ({ signal }) => api.get<ReportTable>(`${reporting.production(id)}/table`, undefined, signal),
  });
}

export function useLineage(figureId: string | null) {
  return useQuery({
    queryKey: ['lineage', figureId],
    enabled: figureId !== null,
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      api.get<Lineage>(`${REPORTING}/lineage/${encodeURIComponent(figureId ?? '')}`, undefined, signal),
  });
}
