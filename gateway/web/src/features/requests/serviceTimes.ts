import type { Tone } from '@shared/ui/StatusTag';

const two = (n: number) => String(n).padStart(2, '0');

/** So many months up to that of the day, in Bangkok: {@code 2026-01} to {@code 2026-12}. */
export function monthsBack(months: number, today: Date): { from: string; to: string } {
  const bangkok = new Date(today.getTime() + 7 * 3_600_000);
  const last = bangkok.getUTCFullYear() * 12 + bangkok.getUTCMonth();
  const name = (month: number) => `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
  return { from: name(last - months + 1), to: name(last) };
}

/** A month in words, in Thai of the Buddhist era. */
export function monthName(month: string, language: 'th' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

export const shareTone = (share: number): Tone => (share >= 0.9 ? 'green' : share >= 0.7 ? 'amber' : 'red');
