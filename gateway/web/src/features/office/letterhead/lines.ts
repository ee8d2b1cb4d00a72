import type { Letterhead, LetterheadText, Signatory } from './letterheads';

export const asLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One person a line: name, stroke, position. */
export const signatoryLines = (signatories: Signatory[]) =>
  signatories.map((one) => `${one.nameTh} | ${one.positionTh}`).join('\n');

export const signatoriesOf = (text: string): Signatory[] =>
  asLines(text).map((line) => {
    const [nameTh = '', ...position] = line.split('|');
    return { nameTh: nameTh.trim(), positionTh: position.join('|').trim() };
  });

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
