import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { Bell } from './Bell';

const notice = (id: string) => ({
  id,
  seq: id,
  subject: `เรื่อง ${id}`,
  link: '/collections',
  at: '2025-06-02T00:00:00Z',
  read: false,
});

/** A stream that a test speaks through. */
class Stream {
  static last: Stream;
  private readonly listeners = new Map<string, (event: { data: string }) => void>();
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  constructor(readonly url: string) {
    Stream.last = this;
  }
  addEventListener(name: string, listener: (event: { data: string }) => void) {
    this.listeners.set(name, listener);
  }
  say(name: string, data: unknown) {
    this.listeners.get(name)?.({ data: JSON.stringify(data) });
  }
  close() {
    this.closed = true;
  }
}

let posted: string[] = [];

beforeEach(() => {
  posted = [];
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') posted.push(url);
    return Promise.resolve(new Response(JSON.stringify({ items: [notice('1')], unread: 1 })));
  });
});

afterEach(() => vi.unstubAllGlobals());

it('counts what comes while the page is open, and reads it one by one or all at once', async () => {
  const page = render(<Bell />, { wrapper: Wrapped });
  const bell = await screen.findByTestId('bell');
  await waitFor(() => expect(Stream.last.url).toBe('/api/notifications/stream'));
  act(() => {
    Stream.last.say('notice', notice('2'));
    Stream.last.say('unread', { unread: 2 });
  });
  await waitFor(() => expect(bell.getAttribute('aria-label')).toContain('2'));
  fireEvent.click(bell);
  const list = await screen.findByTestId('bell-list');
  expect(list.querySelectorAll('li')).toHaveLength(2);
  expect(list.textContent).toContain('เรื่อง 2');
  fireEvent.click(screen.getByText('เรื่อง 2'));
  await waitFor(() => expect(posted).toContain('/api/notifications/bell/2/read'));
  fireEvent.click(await screen.findByTestId('bell-read-all'));
  await waitFor(() => expect(posted.some((url) => url.includes('/bell/read-all?until='))).toBe(true));
  page.unmount();
  expect(Stream.last.closed).toBe(true);
});
