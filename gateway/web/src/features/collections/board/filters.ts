import type { BoardSchool, SubmissionStatus } from '@shared/api/types';
import { STATUSES } from '@shared/submissions';
import { type Grouping, isForecastLate } from './counting';

export type View = 'table' | Grouping;

export interface Filters {
  view: View;
  status: SubmissionStatus | null;
  words: string;
  district: string | null;
  lateOnly: boolean;
  forecastOnly: boolean;
}

export const EVERYTHING: Filters = {
  view: 'table',
  status: null,
  words: '',
  district: null,
  lateOnly: false,
  forecastOnly: false,
};

export function fits(filters: Filters, school: BoardSchool): boolean {
  const wanted = filters.words.trim().toLowerCase();
  return (
    (filters.status === null || school.status === filters.status) &&
    (filters.district === null || school.districtTh === filters.district) &&
    (!filters.lateOnly || school.late) &&
    (!filters.forecastOnly || isForecastLate(school)) &&
    (wanted === '' ||
      `${school.schoolCode} ${school.nameTh} ${school.network ?? ''}`.toLowerCase().includes(wanted))
  );
}

/** Whether anything narrows the board. */
export const narrowed = (filters: Filters) =>
  filters.status !== null ||
  filters.district !== null ||
  filters.lateOnly ||
  filters.forecastOnly ||
  filters.words.trim() !== '';

/** From a link such as today's “5 wait for the office”. */
export function filtersOf(query: URLSearchParams): Filters {
  const status = query.get('status');
  return {
    ...EVERYTHING,
    status: status !== null && status in STATUSES ? (status as SubmissionStatus) : null,
    lateOnly: query.get('show') === 'late',
    forecastOnly: query.get('show') === 'forecast',
  };
}
