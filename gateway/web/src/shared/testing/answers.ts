import { vi } from 'vitest';

interface Asked {
  method: string;
  /** With its query. */
  path: string;
  body: unknown;
  headers: Headers;
}

type Answer = unknown;

/** A refusal, as the services word it. */
export class Refused {
  constructor(
    readonly status: number,
    readonly problem: object,
  ) {}
}

/**
 * Stands in for the services: answers by method and path without its query, such as `GET /api/reporting/snapshots`, and
 * remembers what was asked. What is not among the answers is a 404.
 */
export function answering(answers: Record<string, Answer>): Asked[] {
  const asked: Asked[] = [];
  const answer = (url: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ method, path: url, body, headers: new Headers(init.headers) });
    const found = answers[`${method} ${url.split('?')[0] ?? ''}`];
    if (found === undefined || found instanceof Refused) {
      const { status, problem } = found ?? new Refused(404, { status: 404, title: 'Not found', type: 'x' });
      return Promise.resolve(new Response(JSON.stringify(problem), { status }));
    }
    return Promise.resolve(new Response(JSON.stringify(found), { status: 200, headers: { ETag: '"7"' } }));
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  return asked;
}
