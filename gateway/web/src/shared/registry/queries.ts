import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { School } from '@shared/api/types';

export const SCHOOLS = '/api/collection/schools';

export const schoolKeys = {
  all: ['schools'] as const,
  one: (code: string) => ['schools', code] as const,
};

/** The registry within my areas; it seldom changes. */
export function useSchools() {
  return useQuery({
    queryKey: [...schoolKeys.all, 'list'],
    queryFn: ({ signal }) => api.all<School>(SCHOOLS, { limit: 500 }, signal),
    staleTime: 300_000,
  });
}

export function useSchool(code: string) {
  return useQuery({
    queryKey: schoolKeys.one(code),
    queryFn: ({ signal }) => api.get<School>(`${SCHOOLS}/${code}`, undefined, signal),
    staleTime: 300_000,
  });
}
