import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';

/** What catalogues of public agencies ask of a data set. */
export interface OpenData {
  organisationTh: string | null;
  organisationEn: string | null;
  maintainer: string | null;
  maintainerEmail: string | null;
  objectiveTh: string | null;
  dataType: string | null;
  dataCategory: string | null;
  licence: string | null;
  updateFrequencyUnit: string | null;
  updateFrequencyInterval: number | null;
  geoCoverage: string | null;
  tags: string[];
}

export interface Stored extends OpenData {
  version: number;
}

export interface OfPublication {
  titleTh: string;
  own: Stored;
  /** What holds where nothing is said of this one. */
  office: Stored;
}

export const openDataPath = {
  office: (area: string) => `/api/reporting/open-data/${encodeURIComponent(area)}`,
  publication: (slug: string) => `/api/reporting/publications/${encodeURIComponent(slug)}/open-data`,
};

export const openDataKey = ['open-data'] as const;

export function useOfficeOpenData(area: string) {
  return useQuery({
    enabled: area !== '',
    queryKey: [...openDataKey, 'office', area],
    queryFn: ({ signal }) => api.get<Stored>(openDataPath.office(area), undefined, signal),
  });
}

export function usePublicationOpenData(slug: string) {
  return useQuery({
    queryKey: [...openDataKey, 'publication', slug],
    queryFn: ({ signal }) => api.get<OfPublication>(openDataPath.publication(slug), undefined, signal),
  });
}
