import { schoolYearOf, toGregorian, todayInBangkok } from '@shared/dates';

export interface WizardDraft {
  dataSetCode: string;
  titleTh: string;
  /** The title follows the choices until somebody writes their own. */
  titleOwn: boolean;
  schoolYear: number;
  round: number;
  referenceDate: string;
  entryOpensAt: string;
  entryClosesAt: string;
  certificationOpensAt: string;
  certificationClosesAt: string;
  areaCode: string;
  everySchool: boolean;
  schoolCodes: string[];
}

const at = (date: string, time: string) => `${date}T${time}:00+07:00`;

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** DMC's rounds: 10 June, 10 November, and 31 March of the year after. */
export function referenceDateOf(schoolYear: number, round: number): string {
  const year = toGregorian(schoolYear);
  if (round === 2) return `${year}-11-10`;
  return round === 3 ? `${year + 1}-03-31` : `${year}-06-10`;
}

/** The round that the day falls in: the first until the 10 June count is done with, and so on. */
export function roundOf(today: string): number {
  const month = Number(today.slice(5, 7));
  if (month >= 5 && month <= 9) return 1;
  return month === 3 || month === 4 ? 3 : 2;
}

/** Open from today, also for who plans before the office does; to the reference day where that is still ahead, else for two weeks; five days to certify. */
export function windowsFor(referenceDate: string, today: string) {
  const closes = plusDays(today, 3) <= referenceDate ? referenceDate : plusDays(today, 14);
  return {
    entryOpensAt: at(today, '00:00'),
    entryClosesAt: at(closes, '16:30'),
    certificationOpensAt: at(today, '00:00'),
    certificationClosesAt: at(plusDays(closes, 5), '16:30'),
  };
}

export function freshDraft(areaCode: string, now = new Date()): WizardDraft {
  const today = todayInBangkok(now);
  const schoolYear = schoolYearOf(now);
  const round = roundOf(today);
  const referenceDate = referenceDateOf(schoolYear, round);
  return {
    dataSetCode: 'DMC-STUDENT',
    titleTh: '',
    titleOwn: false,
    schoolYear,
    round,
    referenceDate,
    ...windowsFor(referenceDate, today),
    areaCode,
    everySchool: true,
    schoolCodes: [],
  };
}

export type DraftProblem = 'titleTh' | 'entry' | 'certification' | 'schools' | 'area';

/** What keeps the draft from being a collection; the service has the last word. */
export function problemsOf(draft: WizardDraft): DraftProblem[] {
  const time = (text: string) => Date.parse(text);
  const problems: DraftProblem[] = [];
  if (!draft.titleTh.trim()) problems.push('titleTh');
  if (!draft.areaCode) problems.push('area');
  if (time(draft.entryClosesAt) <= time(draft.entryOpensAt)) problems.push('entry');
  if (
    time(draft.certificationClosesAt) <= time(draft.certificationOpensAt) ||
    time(draft.certificationClosesAt) < time(draft.entryClosesAt) ||
    time(draft.certificationOpensAt) < time(draft.entryOpensAt)
  ) {
    problems.push('certification');
  }
  if (!draft.everySchool && draft.schoolCodes.length === 0) problems.push('schools');
  return problems;
}
