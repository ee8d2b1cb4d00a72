import type { Words, WordsOfBoth } from './types';

/** One paragraph a line, as people type them. */
export const linesOf = (text: string[]) => text.join('\n');

export const paragraphsOf = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Only what is typed: who sends more is refused. */
export function wordsOf(from: WordsOfBoth): WordsOfBoth {
  const plain = (words: Words) => ({ subject: words.subject, text: words.text, sms: words.sms ?? null });
  return { path: from.path, th: plain(from.th), en: plain(from.en) };
}

export const BLANK: WordsOfBoth = {
  path: '/',
  th: { subject: '', text: [], sms: null },
  en: { subject: '', text: [], sms: null },
};

/** Complaints about one paragraph stand at the field that holds them all. */
export function errorAt(refused: Record<string, string>, field: string): string | null {
  const found = Object.entries(refused).find(([name]) => name === field || name.startsWith(`${field}[`));
  return found?.[1] ?? null;
}

export const PARTS = ['path', 'th.subject', 'th.text', 'th.sms', 'en.subject', 'en.text', 'en.sms'] as const;
export type Part = (typeof PARTS)[number];

export function partOf(words: WordsOfBoth, part: Part): string {
  if (part === 'path') return words.path;
  const side = part.startsWith('th') ? words.th : words.en;
  if (part.endsWith('subject')) return side.subject;
  return part.endsWith('text') ? linesOf(side.text) : (side.sms ?? '');
}

/** What differs between two versions, in the order of the form. */
export const differing = (one: WordsOfBoth, other: WordsOfBoth): Part[] =>
  PARTS.filter((part) => partOf(one, part) !== partOf(other, part));
