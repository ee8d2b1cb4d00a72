import { describe, expect, it } from 'vitest';
import { monthName, monthsBack, shareTone } from './serviceTimes';

describe('the months of the report', () => {
  it('end with the month it is in Bangkok, over the turn of a year', () => {
    expect(monthsBack(3, new Date('2026-01-31T20:00:00Z'))).toEqual({ from: '2025-12', to: '2026-02' });
    expect(monthsBack(1, new Date('2026-12-05T00:00:00Z'))).toEqual({ from: '2026-12', to: '2026-12' });
  });

  it('are named in the era of the language', () => {
    expect(monthName('2026-11', 'th')).toContain('2569');
    expect(monthName('2026-11', 'en')).toBe('November 2026');
  });

  it('are green from nine of ten', () => {
    expect([1, 0.9, 0.8, 0.5].map(shareTone)).toEqual(['green', 'green', 'amber', 'red']);
  });
});
