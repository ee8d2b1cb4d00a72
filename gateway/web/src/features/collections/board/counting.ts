import type { BoardCounts, BoardSchool } from '@shared/api/types';
import { STATUSES } from '@shared/submissions';

export type Grouping = 'districtTh' | 'network';

export interface Group {
  /** Null for the schools of which the registry does not say it; they come last. */
  name: string | null;
  schools: BoardSchool[];
  counts: BoardCounts;
}

const NONE: BoardCounts = {
  expected: 0,
  notStarted: 0,
  draft: 0,
  hasErrors: 0,
  hasQueries: 0,
  clean: 0,
  submitted: 0,
  certified: 0,
  accepted: 0,
  returned: 0,
  locked: 0,
  late: 0,
  forecastLate: 0,
};

/** Counted from the very rows that are shown, so that a sum never contradicts them while schools move. */
export function countsOf(schools: BoardSchool[]): BoardCounts {
  const counts = { ...NONE, expected: schools.length };
  for (const school of schools) {
    counts[STATUSES[school.status].count] += 1;
    if (school.late) counts.late += 1;
    if (isForecastLate(school)) counts.forecastLate += 1;
  }
  return counts;
}

export function groupsOf(schools: BoardSchool[], by: Grouping): Group[] {
  const groups = new Map<string | null, BoardSchool[]>();
  for (const school of schools) {
    const name = school[by] ?? null;
    groups.set(name, [...(groups.get(name) ?? []), school]);
  }
  return [...groups]
    .map(([name, of]) => ({ name, schools: of, counts: countsOf(of) }))
    .sort((a, b) =>
      a.name === null || b.name === null
        ? Number(a.name === null) - Number(b.name === null)
        : a.name.localeCompare(b.name, 'th'),
    );
}

export const isForecastLate = (school: BoardSchool) => school.forecast?.risk === 'LIKELY_LATE';

/** The schools to look after, those most likely to be late first. */
export const likelyLate = (schools: BoardSchool[]) =>
  schools
    .filter(isForecastLate)
    .sort(
      (a, b) =>
        (b.forecast?.percent ?? 0) - (a.forecast?.percent ?? 0) || a.nameTh.localeCompare(b.nameTh, 'th'),
    );

/** Those that have done their part, whether or not the office has done its own. */
export const sentOf = (counts: BoardCounts) => counts.submitted + counts.certified + counts.accepted;

export const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.floor((100 * part) / whole));
