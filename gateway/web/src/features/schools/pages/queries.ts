import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Doubt } from '@shared/api/types';
import type { OfficialSheetView } from '@shared/figures';

const pagesPath = (schoolCode: string) => `/api/reporting/schools/${schoolCode}/pages`;

export interface Listed {
  page: string;
  titleTh: string;
  titleEn: string;
  /** There are certified records to make it from. */
  ready: boolean;
}

export interface Choice {
  snapshotId: string;
  titleTh: string;
  schoolYear: number;
  round: number;
  referenceDate: string;
}

export interface SchoolPageView extends Choice, OfficialSheetView {
  page: string;
  titleEn: string;
  schoolCode: string;
  /** How many there are; empty where the page does not count them. */
  summaryTh: string;
  summaryEn: string;
  doubts: Doubt[];
  choices: Choice[];
}

/** The official pages that there are for a school. */
export function usePages(schoolCode: string) {
  return useQuery({
    queryKey: ['school-pages', schoolCode],
    queryFn: ({ signal }) => api.get<Listed[]>(pagesPath(schoolCode), undefined, signal),
  });
}

export function usePage(schoolCode: string, page: string, snapshotId: string | null) {
  return useQuery({
    queryKey: ['school-pages', schoolCode, page, snapshotId],
    queryFn: ({ signal }) =>
      api.get<SchoolPageView>(
        `${pagesPath(schoolCode)}/${page}`,
        snapshotId ? { snapshotId } : undefined,
        signal,
      ),
  });
}

export const fileOf = (shown: SchoolPageView, format: string) =>
  `${pagesPath(shown.schoolCode)}/${shown.page}/files/${format}?snapshotId=${shown.snapshotId}`;
