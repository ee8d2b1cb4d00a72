import { describe, expect, it } from 'vitest';
import { daysUntil, formatDate, schoolYearOf, todayInBangkok } from './format';
import { parseTyped } from './parse';

describe('dates as people here write them', () => {
  it('shows a date in the Buddhist era without the era word', () => {
    expect(formatDate('2025-06-10', 'th')).toBe('10 มิ.ย. 2568');
    expect(formatDate('2025-06-10', 'th', 'long')).toBe('10 มิถุนายน 2568');
    expect(formatDate('2025-06-10', 'en')).toBe('10 Jun 2025');
  });

  it('shows a moment on the Bangkok clock', () => {
    expect(formatDate('2025-06-10T09:30:00Z', 'th', 'dateTime')).toBe('10 มิ.ย. 2568 16:30 น.');
    expect(formatDate('2025-06-10T17:00:00Z', 'th')).toBe('11 มิ.ย. 2568');
    expect(formatDate('2025-06-10T09:30:00Z', 'th', 'moment')).toBe('10 มิ.ย. 16:30 น.');
  });

  it('shows the leap day of a Buddhist year that is not divisible by four', () => {
    expect(formatDate('2024-02-29', 'th')).toBe('29 ก.พ. 2567');
    expect(parseTyped('29/02/2567')?.format('YYYY-MM-DD')).toBe('2024-02-29');
    expect(parseTyped('29/02/2568')).toBeNull();
  });

  it('reads typed dates in the Buddhist era, with Thai digits, and with a time', () => {
    expect(parseTyped('10/06/2568')?.format('YYYY-MM-DD')).toBe('2025-06-10');
    expect(parseTyped('๑๐/๐๖/๒๕๖๘')?.format('YYYY-MM-DD')).toBe('2025-06-10');
    expect(parseTyped('10/06/2568 16:30')?.format('YYYY-MM-DD HH:mm')).toBe('2025-06-10 16:30');
    expect(parseTyped('10/13/2568')).toBeNull();
  });

  it('begins a school year in May', () => {
    expect(schoolYearOf(new Date('2025-04-30T05:00:00Z'))).toBe(2567);
    expect(schoolYearOf(new Date('2025-05-01T05:00:00Z'))).toBe(2568);
  });

  it('counts days on the Bangkok calendar', () => {
    const lateEvening = new Date('2025-06-09T17:30:00Z');
    expect(todayInBangkok(lateEvening)).toBe('2025-06-10');
    expect(daysUntil('2025-06-12', lateEvening)).toBe(2);
    expect(daysUntil('2025-06-10T09:30:00Z', lateEvening)).toBe(0);
  });
});
