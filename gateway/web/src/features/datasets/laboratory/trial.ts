import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';
import type { Severity } from '../types';

export interface TrialResult {
  rule: string | null;
  rows: number;
  before: number | null;
  after: number;
  rowsFound: number;
  millis: number;
  bound: 'ROWS' | 'TIME' | 'UNFINISHED' | null;
  notCollected: string[];
  skippedSchools: number;
  schools: { schoolCode: string; nameTh: string; rows: number; before: number | null; after: number }[];
  rules: { code: string; severity: Severity; before: number | null; after: number }[];
  sample: {
    schoolCode: string;
    row: number;
    field: string;
    code: string;
    value: string;
    messageTh: string;
    messageEn: string;
  }[];
}

export type RunStatus = 'WAITING' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'INTERRUPTED' | 'FAILED';

/** One try, from the asking to its end; it goes on in the service whether or not this page is open. */
export interface LabRun {
  id: string;
  collectionId: string;
  dataSetCode: string;
  dataSetVersion: number;
  rule: string | null;
  status: RunStatus;
  by: string;
  askedAt: string;
  endedAt: string | null;
  schools: number;
  of: number;
  rows: number;
  found: number;
  resumable: boolean;
  /** Absent in lists. */
  result: TrialResult | null;
}

export const RUNS = '/api/collection/laboratory/runs';
const LOOK_EVERY_MS = 700;
const LIST_EVERY_MS = 3000;

export const runsKey = ['laboratory'];
export const runKey = (id: string) => [...runsKey, 'run', id];

export const underWay = (run: Pick<LabRun, 'status'>) => run.status === 'WAITING' || run.status === 'RUNNING';

export const share = (run: Pick<LabRun, 'schools' | 'of' | 'status'>) =>
  run.status === 'DONE' ? 100 : run.of === 0 ? 0 : Math.round((100 * run.schools) / run.of);

export function useRun(id: string | null) {
  return useQuery({
    queryKey: runKey(id ?? ''),
    queryFn: ({ signal }) => api.get<LabRun>(`${RUNS}/${id ?? ''}`, undefined, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && underWay(state.data) ? LOOK_EVERY_MS : false),
  });
}

/** Newest first. */
export function useRuns(dataSet: string) {
  return useQuery({
    queryKey: [...runsKey, 'list', dataSet],
    queryFn: ({ signal }) => api.get<Page<LabRun>>(RUNS, { dataSet, limit: 50 }, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(underWay) ? LIST_EVERY_MS : false),
  });
}
