import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, urlOf } from './client';
import { ApiError, problemOf } from './problem';

const answer = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

describe('the one client of the services', () => {
  const fetched = vi.fn<typeof fetch>();
  const sent = (call = 0) => fetched.mock.calls[call]?.[1]?.headers as Record<string, string>;

  beforeEach(() => {
    vi.stubGlobal('fetch', fetched);
    vi.useFakeTimers();
    document.cookie = 'XSRF-TOKEN=abc%3D';
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    fetched.mockReset();
  });

  it('sends the CSRF token and a fresh key with every write, and no token of its own', async () => {
    fetched.mockImplementation(() => Promise.resolve(answer({})));
    await api.post('/api/x', { a: 1 });
    await api.post('/api/x', { a: 1 });
    expect(sent()['X-XSRF-TOKEN']).toBe('abc=');
    expect(sent()['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/);
    expect(sent(1)['Idempotency-Key']).not.toBe(sent()['Idempotency-Key']);
    expect(sent()).not.toHaveProperty('Authorization');
  });

  it('says with If-Match what the person has read', async () => {
    fetched.mockResolvedValueOnce(answer({}, { headers: { ETag: '"7"' } })).mockResolvedValueOnce(answer({}));
    await api.get('/api/collections/1');
    await api.post('/api/collections/1/open', undefined, { ifMatch: '/api/collections/1' });
    expect(sent(1)['If-Match']).toBe('"7"');
  });

  it('sends the same act with the same key again when the network failed or the server says not now', async () => {
    fetched
      .mockRejectedValueOnce(new TypeError('network'))
      .mockResolvedValueOnce(answer({}, { status: 503 }))
      .mockResolvedValueOnce(answer({ ok: true }));
    const result = api.post<{ ok: boolean }>('/api/x', {});
    await vi.runAllTimersAsync();
    await expect(result).resolves.toEqual({ ok: true });
    expect(new Set([0, 1, 2].map((call) => sent(call)['Idempotency-Key'])).size).toBe(1);
  });

  it('does not repeat what was refused', async () => {
    fetched.mockResolvedValue(answer({ title: 'No', status: 409 }, { status: 409 }));
    await expect(api.post('/api/x', {})).rejects.toBeInstanceOf(ApiError);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('reads a list to its end, and not beyond its bound', async () => {
    fetched
      .mockResolvedValueOnce(answer({ items: [1, 2], nextCursor: 'n' }))
      .mockResolvedValueOnce(answer({ items: [3], nextCursor: null }));
    expect(await api.all('/api/list')).toEqual([1, 2, 3]);
    expect(fetched.mock.calls[1]?.[0]).toContain('cursor=n');
    fetched.mockImplementation(() => Promise.resolve(answer({ items: [1, 2], nextCursor: 'n' })));
    expect(await api.all('/api/list', {}, undefined, 5)).toHaveLength(6);
  });

  it('makes a problem of an answer that is none, and keeps the wait it names', () => {
    const error = problemOf(503, '<html>', new Headers({ 'Retry-After': '12' }));
    expect([error.status, error.retryAfterSeconds]).toEqual([503, 12]);
  });

  it('leaves what is empty out of an address', () => {
    expect(urlOf('/a', { x: null, y: '', z: 'ก', n: 0 })).toBe('/a?z=%E0%B8%81&n=0');
  });
});
