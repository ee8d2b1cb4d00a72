import { urlOf } from '@shared/api/client';
import { offline, problemOf } from '@shared/api/problem';
import { askingHeaders } from '../asking';
import type { Severity } from '../types';

export interface TrialResult {
  rule: string | null;
  rows: number;
  before: number | null;
  after: number;
  rowsFound: number;
  millis: number;
  bound: 'ROWS' | 'TIME' | null;
  notCollected: string[];
  skippedSchools: number;
  schools: { schoolCode: string; nameTh: string; rows: number; before: number | null; after: number }[];
  rules: { code: string; severity: Severity; before: number | null; after: number }[];
  sample: {
    schoolCode: string;
    row: number;
    field: string;
    code: string;
    value: string;
    messageTh: string;
    messageEn: string;
  }[];
}

export interface Progress {
  schools: number;
  of: number;
  rows: number;
}

export interface StreamEvent {
  event: string;
  data: string;
}

/** Whole events out of what has come so far, and the rest that is still on its way. */
export function eventsOf(text: string): { events: StreamEvent[]; rest: string } {
  const parts = text.split('\n\n');
  const rest = parts.pop() ?? '';
  const events = parts.map((part) => {
    const lines = part.split('\n');
    const of = (name: string) =>
      lines
        .filter((line) => line.startsWith(`${name}:`))
        .map((line) => line.slice(name.length + 1).trimStart())
        .join('\n');
    return { event: of('event'), data: of('data') };
  });
  return { events: events.filter((one) => one.data !== ''), rest };
}

interface Options {
  collectionId: string;
  rule: string | null;
  definition: unknown;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/** Runs in the service and tells how far it is; giving up here ends it there. */
export async function tryOut({
  collectionId,
  rule,
  definition,
  signal,
  onProgress,
}: Options): Promise<TrialResult> {
  const response = await fetch(urlOf('/api/collection/laboratory/runs', { collectionId, rule }), {
    method: 'POST',
    headers: askingHeaders('text/event-stream, application/problem+json'),
    body: JSON.stringify(definition),
    signal,
  });
  if (!response.ok || !response.body) {
    throw problemOf(response.status, await response.text(), response.headers);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw offline();
    const { events, rest } = eventsOf(waiting + value);
    waiting = rest;
    for (const { event, data } of events) {
      if (event === 'progress') onProgress(JSON.parse(data) as Progress);
      if (event === 'result') return JSON.parse(data) as TrialResult;
    }
  }
}
