import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';
import { letterheadKey, letterheadPath } from '@shared/signing';

export interface Signatory {
  /** Null for somebody who has not been saved yet. */
  id: string | null;
  nameTh: string;
  positionTh: string;
  from: string | null;
  until: string | null;
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
  typefaceBold: boolean;
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

export function useLetterhead(area: string) {
  return useQuery({
    queryKey: [...letterheadKey(area), 'now'],
    queryFn: ({ signal }) => api.get<Letterhead>(letterheadPath(area), undefined, signal),
    enabled: area !== '',
  });
}

/** Newest first. */
export function useLetterheadVersions(area: string) {
  return useQuery({
    queryKey: [...letterheadKey(area), 'versions'],
    queryFn: ({ signal }) =>
      api.get<Page<Letterhead>>(`${letterheadPath(area)}/versions`, { limit: 50 }, signal),
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
