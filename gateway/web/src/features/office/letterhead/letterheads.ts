import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';
import { useMe } from '@shared/me';
import { useCollections } from '@shared/submissions';

export interface Signatory {
  nameTh: string;
  positionTh: string;
}

export interface LetterheadText {
  officeTh: string;
  agencyTh: string;
  headTitleTh: string;
  groupTh: string;
  address: string[];
  phone: string;
  agencyCode: string;
  startsAt: number;
  startsInYear: number;
  memoRule: 'ALWAYS' | 'WITH_EMBLEM' | 'NEVER';
  retentionYears: number;
  thaiDigits: boolean;
  signatories: Signatory[];
}

export interface Letterhead extends LetterheadText {
  areaCode: string;
  memosRequired: boolean;
  emblem: boolean;
  sampleEmblem: boolean;
  typefaceName: string | null;
  typefaceFactor: number | null;
  changedAt: string;
  changedBy: string;
  version: number;
}

export interface RegisterLine {
  id: string;
  number: number;
  shown: string;
  date: string;
  subject: string;
  to: string;
  by: string;
  voided: { reason: string; at: string; by: string } | null;
}

export const letterheadPath = (area: string) => `/api/collection/letterheads/${area}`;
export const letterheadKey = (area: string) => ['letterhead', area];

/** The areas that the person here works for: those of the login, or of the collections where that is every area. */
export function useAreas(): string[] {
  const me = useMe();
  const collections = useCollections();
  const own = me.areaCodes.filter((code) => code !== '*');
  const worked = (collections.data ?? []).map((one) => one.areaCode);
  return [...new Set([...own, ...worked])].sort();
}

export function useLetterhead(area: string) {
  return useQuery({
    queryKey: letterheadKey(area),
    queryFn: ({ signal }) => api.get<Letterhead>(letterheadPath(area), undefined, signal),
    enabled: area !== '',
  });
}

export function useRegister(area: string, book: string, year: number) {
  return useQuery({
    queryKey: ['register', area, book, year],
    queryFn: ({ signal }) =>
      api.get<Page<RegisterLine>>(`/api/collection/registers/${area}`, { book, year, limit: 200 }, signal),
    enabled: area !== '',
  });
}
