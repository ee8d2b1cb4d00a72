import type { Letterhead } from './letterheads';

const PARTS = [
  'officeTh',
  'agencyTh',
  'headTitleTh',
  'groupTh',
  'address',
  'phone',
  'agencyCode',
  'startsAt',
  'startsInYear',
  'memoRule',
  'retentionYears',
  'thaiDigits',
  'signatories',
  'emblem',
  'sampleEmblem',
  'typefaceName',
  'typefaceBold',
] as const;

export type Part = (typeof PARTS)[number];

/** Which parts a version changed; nothing is said of the first, which changed all. */
export function changedParts(version: Letterhead, before: Letterhead | undefined): Part[] {
  if (!before) return [];
  return PARTS.filter((part) => JSON.stringify(version[part]) !== JSON.stringify(before[part]));
}
