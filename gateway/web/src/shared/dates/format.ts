import type { Language } from '@shared/i18n';

const ZONE = 'Asia/Bangkok';
const ERA = 543;

export type Shape = 'date' | 'long' | 'day' | 'dateTime' | 'moment' | 'time';

const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  dateTime: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  },
  /** Within the round at hand, where the year is known. */
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false },
  time: { hour: '2-digit', minute: '2-digit', hour12: false },
};

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(shape: Shape, language: Language): Intl.DateTimeFormat {
  const key = `${language}.${shape}`;
  let found = made.get(key);
  if (!found) {
    const locale = language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB';
    found = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...SHAPES[shape] });
    made.set(key, found);
  }
  return found;
}

/** A plain date has no hour: it is read as noon in Bangkok so that no time zone can move it to another day. */
function instantOf(value: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00+07:00`) : new Date(value);
}

/** The Thai era is left out (“10 มิ.ย. 2568”, not “พ.ศ. 2568”): officials read the year as it stands. */
export function formatDate(
  value: string | null | undefined,
  language: Language,
  shape: Shape = 'date',
): string {
  if (!value) return '–';
  const instant = instantOf(value);
  if (Number.isNaN(instant.getTime())) return value;
  const parts = formatter(shape, language).formatToParts(instant);
  const text = parts
    .filter((part) => part.type !== 'era')
    .map((part) => part.value)
    .join('')
    .replace(/\s+/g, ' ')
    .replace('พ.ศ. ', '')
    .trim();
  return language === 'th' && (shape === 'dateTime' || shape === 'moment' || shape === 'time')
    ? `${text} น.`
    : text;
}

export function buddhistYear(date: Date): number {
  return Number(new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric' }).format(date)) + ERA;
}

/** Today in Bangkok as YYYY-MM-DD. */
export function todayInBangkok(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
}

/** A Thai school year is the Buddhist year in which its first term begins, in May. */
export function schoolYearOf(now = new Date()): number {
  const month = Number(todayInBangkok(now).slice(5, 7));
  return buddhistYear(now) - (month < 5 ? 1 : 0);
}

export const toGregorian = (buddhist: number) => buddhist - ERA;

/** Whole days from today (Bangkok) to the date; negative when it has passed. */
export function daysUntil(value: string, now = new Date()): number {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const target = value.length === 10 ? value : todayInBangkok(new Date(value));
  return day(target) - day(todayInBangkok(now));
}
