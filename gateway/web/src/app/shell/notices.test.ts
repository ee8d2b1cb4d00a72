import { describe, expect, it } from 'vitest';
import type { BellPage, Notice } from '@shared/api/types';
import { placeOf } from './notices';
import { withNotice } from './useBell';

const notice = (id: string): Notice => ({
  id,
  seq: id,
  subject: id,
  link: '/',
  at: '2025-06-02T00:00:00Z',
  read: false,
});

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

  it('shows a notice once however often it comes, newest first, and of many the latest', () => {
    let page: BellPage = { items: [], unread: 0 };
    for (const id of ['1', '2', '2', '1']) page = withNotice(page, notice(id));
    expect(page.items.map((item) => item.id)).toEqual(['2', '1']);
    for (let i = 3; i < 60; i++) page = withNotice(page, notice(String(i)));
    expect(page.items).toHaveLength(20);
    expect(page.items[0]?.id).toBe('59');
  });
});
