import { describe, expect, it } from 'vitest';
import { markSeen, placeOf, seenUntil, unseen } from './notices';

const notices = [
  { id: '1', subject: 'ก', at: '2025-06-02T00:00:00Z' },
  { id: '2', subject: 'ข', at: '2025-06-01T00:00:00Z' },
];

describe('the bell', () => {
  it('leads to places of this application only', () => {
    expect(placeOf('http://localhost:8080/collections/1?a=b', 'http://localhost:8080')).toBe(
      '/collections/1?a=b',
    );
    expect(placeOf('/requests/1', 'http://localhost:8080')).toBe('/requests/1');
    expect(placeOf('https://elsewhere.test/x', 'http://localhost:8080')).toBeNull();
    expect(placeOf('//elsewhere.test/x', 'http://localhost:8080')).toBeNull();
    expect(placeOf('javascript:alert(1)', 'http://localhost:8080')).toBeNull();
  });

  it('counts what came since it was last opened', () => {
    expect(unseen(notices, seenUntil())).toBe(2);
    expect(unseen(notices, '2025-06-01T12:00:00Z')).toBe(1);
    markSeen(notices);
    expect(unseen(notices, seenUntil())).toBe(0);
  });
});
