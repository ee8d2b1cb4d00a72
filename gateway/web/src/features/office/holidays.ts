import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Holiday } from '@shared/api/types';

export const HOLIDAYS = '/api/collection/holidays';
export const HOLIDAYS_KEY = ['holidays'];

export function useHolidays(year: number) {
  return useQuery({
    queryKey: [...HOLIDAYS_KEY, year],
    queryFn: ({ signal }) => api.all<Holiday>(HOLIDAYS, { year }, signal),
  });
}

export const monthOf = (holiday: Holiday) => holiday.date.slice(0, 7);
