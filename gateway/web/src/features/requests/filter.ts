import type { InformationRequest } from '@shared/api/types';

export type RequestFilter = 'OPEN' | 'DONE' | 'ALL';

const DONE = new Set(['CLOSED', 'REJECTED']);

/** A delivered request is still open: its papers are to be filed. */
export function inFilter(request: InformationRequest, filter: RequestFilter): boolean {
  return filter === 'ALL' || DONE.has(request.status) === (filter === 'DONE');
}

interface StepCount {
  n: number;
  nameTh: string;
  nameEn: string;
  count: number;
}

/** How many open requests stand at each step that holds any. */
export function stepCounts(requests: InformationRequest[]): StepCount[] {
  const counts = new Map<number, StepCount>();
  for (const { currentStep } of requests.filter((one) => inFilter(one, 'OPEN'))) {
    if (!currentStep) continue;
    const { n, nameTh, nameEn } = currentStep;
    const found = counts.get(n) ?? { n, nameTh, nameEn, count: 0 };
    counts.set(n, { ...found, count: found.count + 1 });
  }
  return [...counts.values()].sort((a, b) => a.n - b.n);
}
