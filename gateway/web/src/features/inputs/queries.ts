import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Snapshot } from '@shared/api/types';
import type {
  Budget,
  BudgetExplanation,
  BudgetRow,
  InputDetail,
  InputSummary,
  InputVersion,
  ReadRows,
} from './types';

const REPORTING = '/api/reporting';

export const inputs = {
  list: `${REPORTING}/inputs`,
  one: (code: string) => `${REPORTING}/inputs/${code}`,
  rows: (code: string) => `${REPORTING}/inputs/${code}/rows`,
  budgets: `${REPORTING}/budget`,
  budgetCheck: `${REPORTING}/budget/check`,
};

export const inputKeys = {
  all: ['inputs'] as const,
  one: (code: string) => ['inputs', code] as const,
  budgets: ['budgets'] as const,
};

export function useInputs() {
  return useQuery({
    queryKey: [...inputKeys.all, 'list'],
    queryFn: ({ signal }) => api.all<InputSummary>(inputs.list, {}, signal),
  });
}

export function useInput(code: string) {
  return useQuery({
    queryKey: [...inputKeys.one(code), 'one'],
    queryFn: ({ signal }) => api.get<InputDetail>(inputs.one(code), undefined, signal),
  });
}

export function useInputVersions(code: string) {
  return useQuery({
    queryKey: [...inputKeys.one(code), 'versions'],
    queryFn: ({ signal }) => api.all<InputVersion>(`${inputs.one(code)}/versions`, {}, signal),
  });
}

/** What was pasted, or a file of it, as the service understands it; nothing is stored. */
export function readRows(code: string, sheet: Blob): Promise<ReadRows> {
  return api.upload<ReadRows>('POST', inputs.rows(code), sheet, { contentType: 'text/csv' });
}

export function useSnapshots() {
  return useQuery({
    queryKey: ['snapshots'],
    queryFn: ({ signal }) => api.all<Snapshot>(`${REPORTING}/snapshots`, {}, signal),
  });
}

export function useBudgets() {
  return useQuery({
    queryKey: [...inputKeys.budgets, 'list'],
    queryFn: ({ signal }) => api.all<Budget>(inputs.budgets, {}, signal),
  });
}

export function useBudget(id: string) {
  return useQuery({
    queryKey: [...inputKeys.budgets, id],
    queryFn: ({ signal }) => api.get<Budget>(`${inputs.budgets}/${id}`, undefined, signal),
  });
}

export function useBudgetSchools(id: string) {
  return useQuery({
    queryKey: [...inputKeys.budgets, id, 'schools'],
    queryFn: ({ signal }) => api.all<BudgetRow>(`${inputs.budgets}/${id}/schools`, {}, signal),
  });
}

/** @param budgetId null for the newest that may be read */
export function useSchoolBudget(schoolCode: string, budgetId: string | null) {
  return useQuery({
    queryKey: [...inputKeys.budgets, 'of', schoolCode, budgetId],
    queryFn: ({ signal }) =>
      api.get<BudgetExplanation>(`${inputs.budgets}/schools/${schoolCode}`, { budgetId }, signal),
  });
}
