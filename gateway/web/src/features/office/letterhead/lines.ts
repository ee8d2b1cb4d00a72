import type { Letterhead, LetterheadText } from './letterheads';

export const asLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function textOf(letterhead: Letterhead): LetterheadText {
  const {
    officeTh,
    agencyTh,
    headTitleTh,
    groupTh,
    address,
    phone,
    agencyCode,
    startsAt,
    startsInYear,
    memoRule,
    retentionYears,
    thaiDigits,
    signatories,
  } = letterhead;
  return {
    officeTh,
    agencyTh,
    headTitleTh,
    groupTh,
    address,
    phone,
    agencyCode,
    startsAt,
    startsInYear,
    memoRule,
    retentionYears,
    thaiDigits,
    signatories,
  };
}
