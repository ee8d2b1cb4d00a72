import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { OfficialSheetView } from '@shared/figures';
import { addressOf, publishedKeys } from '../queries';

/** A school that has a page in a publication. */
export interface OfSchool {
  schoolCode: string;
  schoolNameTh: string;
  districtTh?: string | null;
}

/** A school's page as everybody reads it. */
export interface PublicSchoolPage extends OfficialSheetView {
  slug: string;
  edition: number;
  /** Number of the edition that counts now. */
  present: number;
  publishedAt: string;
  titleTh: string;
  titleEn: string;
  schoolCode: string;
  schoolNameTh: string;
  areaNameTh?: string | null;
  /** How many there are; empty where the page does not count them. */
  summaryTh: string;
  summaryEn: string;
}

/** All pages of a school that are published, the newest first. */
export interface Shelf {
  schoolCode: string;
  schoolNameTh: string;
  areaNameTh?: string | null;
  pages: {
    page: string;
    titleTh: string;
    titleEn: string;
    slug: string;
    schoolYear: number;
    round: number;
    referenceDate: string;
    publishedAt: string;
  }[];
}

export const schoolAddress = (slug: string, code: string, edition?: number) =>
  `${addressOf(slug, edition)}/schools/${encodeURIComponent(code)}`;

export function useSchoolsOf(slug: string) {
  return useQuery({
    queryKey: [...publishedKeys.one(slug), 'schools'],
    queryFn: ({ signal }) => api.all<OfSchool>(`${addressOf(slug)}/schools`, { limit: 100 }, signal),
    staleTime: 600_000,
  });
}

export function usePublicPage(slug: string, code: string, edition?: number) {
  return useQuery({
    queryKey: [...publishedKeys.one(slug), edition ?? 'present', 'schools', code],
    queryFn: ({ signal }) => api.get<PublicSchoolPage>(schoolAddress(slug, code, edition), undefined, signal),
  });
}

export function useShelf(code: string) {
  return useQuery({
    queryKey: [...publishedKeys.all, 'shelf', code],
    queryFn: ({ signal }) =>
      api.get<Shelf>(`/api/public/schools/${encodeURIComponent(code)}`, undefined, signal),
  });
}
