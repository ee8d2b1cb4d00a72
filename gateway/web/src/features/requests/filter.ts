import type { InformationRequest, Step } from '@shared/api/types';

export type RequestFilter = 'OPEN' | 'DONE' | 'ALL';

/** A request with the step it stands at; none when its case is closed or not the caller's to work on. */
export type RequestAtStep = InformationRequest & { step: Step | null };

/** A delivered request is still open: its papers are to be filed. */
export function inFilter(request: InformationRequest, filter: RequestFilter): boolean {
  return filter === 'ALL' || (request.status === 'CLOSED') === (filter === 'DONE');
}

interface StepCount {
  n: number;
  nameTh: string;
  nameEn: string;
  count: number;
}

/** How many requests stand at each step that holds any. */
export function stepCounts(requests: RequestAtStep[]): StepCount[] {
  const counts = new Map<number, StepCount>();
  for (const { step } of requests) {
    if (!step) continue;
    const { n, nameTh, nameEn } = step;
    const found = counts.get(n) ?? { n, nameTh, nameEn, count: 0 };
    counts.set(n, { ...found, count: found.count + 1 });
  }
  return [...counts.values()].sort((a, b) => a.n - b.n);
}
