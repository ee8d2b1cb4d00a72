import { offline, problemOf } from './problem';
import type { Page } from './types';

type Query = Record<string, string | number | boolean | null | undefined>;
type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface SendOptions {
  /** Path of the resource whose last seen ETag goes along as If-Match. */
  ifMatch?: string;
  /** The entity tag of what was seen, where it is not the last one of a path; goes along as If-Match. */
  tag?: string;
  query?: Query;
  /** After so long without an answer it is sent again; where none comes at all, the server cannot be reached. */
  timeoutMs?: number;
}

interface UploadOptions extends SendOptions {
  contentType: string;
  /** Why it is sent; kept in the history. */
  reason?: string;
  onProgress?: (share: number) => void;
}

const CSRF_COOKIE = 'XSRF-TOKEN';
const WAITS_MS = [600, 1800];

// Last ETag seen for each path: what the person on this page has read, and so what they mean to change.
const etags = new Map<string, string>();

export function urlOf(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

export function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** Random key of one intended act; works without a secure context too, where randomUUID is missing. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
}

function writeHeaders(options: SendOptions, contentType: string | null): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Idempotency-Key': newKey() };
  if (contentType) headers['Content-Type'] = contentType;
  const token = cookie(CSRF_COOKIE);
  if (token) headers['X-XSRF-TOKEN'] = token;
  const known = options.ifMatch ? etags.get(options.ifMatch) : undefined;
  const etag = options.tag === undefined ? known : `"${options.tag}"`;
  if (etag) headers['If-Match'] = etag;
  return { ...headers, ...language() };
}

const language = () => ({ 'Accept-Language': document.documentElement.lang || 'th' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One intended act, sent again with the same key while the server cannot be reached or says "not now". */
async function persistently(request: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const wait = WAITS_MS[attempt];
    try {
      const response = await request();
      if (response.status !== 503 || wait === undefined) return response;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      if (wait === undefined) throw offline();
    }
    await pause(wait);
  }
}

async function bodyOf<T>(response: Response, path: string): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text, response.headers);
  const etag = response.headers.get('ETag');
  if (etag) etags.set(path, etag);
  return (text ? JSON.parse(text) : undefined) as T;
}

async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(urlOf(path, query), {
      headers: { Accept: 'application/json', ...language() },
      signal: signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offline();
  }
  return bodyOf<T>(response, path);
}

/** Every page of a list, up to the bound; the bound keeps a page of the UI from asking for ever. */
async function all<T>(path: string, query: Query = {}, signal?: AbortSignal, bound = 5000): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await get<Page<T>>(path, { limit: 200, ...query, cursor }, signal);
    items.push(...page.items);
    cursor = page.nextCursor ?? null;
  } while (cursor !== null && items.length < bound);
  return items;
}

async function send<T = void>(
  method: Method,
  path: string,
  body?: unknown,
  options: SendOptions = {},
): Promise<T> {
  const headers = writeHeaders(options, body === undefined ? null : 'application/json');
  const init: RequestInit = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
  const patience = () =>
    options.timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(options.timeoutMs) };
  return bodyOf<T>(
    await persistently(() => fetch(urlOf(path, options.query), { ...init, ...patience() })),
    path,
  );
}

/** Sends a file as it is; XMLHttpRequest because fetch does not tell how far an upload has come. */
function upload<T>(method: Method, path: string, file: Blob, options: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, urlOf(path, options.query));
    for (const [name, value] of Object.entries(writeHeaders(options, options.contentType))) {
      request.setRequestHeader(name, value);
    }
    if (options.reason) request.setRequestHeader('Khet-Reason', encodeURIComponent(options.reason));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(offline());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
        return;
      }
      const headers = new Headers();
      const retryAfter = request.getResponseHeader('Retry-After');
      if (retryAfter) headers.set('Retry-After', retryAfter);
      reject(problemOf(request.status, request.responseText, headers));
    };
    request.send(file);
  });
}

/** Fetches a representation that needs its own Accept header and hands it to the browser as a file. */
async function download(path: string, accept: string, fileName: string, query?: Query): Promise<void> {
  const response = await fetch(urlOf(path, query), { headers: { Accept: accept, ...language() } });
  if (!response.ok) throw problemOf(response.status, await response.text(), response.headers);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A picture that the server draws of what is sent; as a data address, which the page's policy lets it show. */
async function picture(path: string, body: unknown): Promise<{ picture: string; pages: number }> {
  const headers = writeHeaders({}, 'application/json');
  headers.Accept = 'image/png, application/problem+json';
  // Nothing is stored, so nothing has to be remembered.
  delete headers['Idempotency-Key'];
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw problemOf(response.status, await response.text(), response.headers);
  const blob = await response.blob();
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(offline());
    reader.readAsDataURL(blob);
  });
  return { picture: address, pages: Number(response.headers.get('X-Pages') ?? 1) };
}

export const api = {
  get,
  all,
  send,
  upload,
  download,
  picture,
  post: <T = void>(path: string, body?: unknown, options?: SendOptions) =>
    send<T>('POST', path, body, options),
  put: <T = void>(path: string, body?: unknown, options?: SendOptions) => send<T>('PUT', path, body, options),
  remove: <T = void>(path: string, options?: SendOptions) => send<T>('DELETE', path, undefined, options),
};
