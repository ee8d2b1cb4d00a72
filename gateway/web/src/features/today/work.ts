import type { CaseKind, MyStep } from '@shared/api/types';

const PLACES: Record<CaseKind, (id: string) => string> = {
  COLLECTION: (id) => `/collections/${id}/steps`,
  REQUEST: (id) => `/requests/${id}`,
  PRODUCTION: (id) => `/information/productions/${id}`,
};

export const placeOf = (one: MyStep) => PLACES[one.caseKind](one.caseId);

const inHand = ({ step }: MyStep) => step.status === 'ACTIVE' || step.status === 'PAUSED';

/** What is in hand, late first, then what is due soonest; what waits on somebody outside, and what has no day, last. */
export function inOrder(steps: MyStep[]): MyStep[] {
  const weight = ({ step }: MyStep) => (step.status === 'PAUSED' ? 20_000 : (step.remainingDays ?? 10_000));
  return steps
    .filter(inHand)
    .sort((a, b) => weight(a) - weight(b) || a.caseTitleTh.localeCompare(b.caseTitleTh, 'th'));
}

export const isLate = ({ step }: MyStep) => step.status === 'ACTIVE' && (step.remainingDays ?? 0) < 0;
