import type { TextKey } from '@shared/i18n';

const KINDS: Record<string, TextKey> = {
  PUBLIC: 'office.kind.PUBLIC',
  SUBSTITUTION: 'office.kind.SUBSTITUTION',
  SPECIAL: 'office.kind.SPECIAL',
  GOVERNMENT: 'office.kind.GOVERNMENT',
  REGIONAL: 'office.kind.REGIONAL',
};

export const kindKey = (kind: string): TextKey | undefined => KINDS[kind];

/** What an officer declares by hand: national days come with the product. */
export const DECLARED = ['SPECIAL', 'SUBSTITUTION', 'PUBLIC'] as const;
