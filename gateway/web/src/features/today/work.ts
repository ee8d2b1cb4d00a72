import type { CaseKind, InformationRequest, MyStep, Production, Step } from '@shared/api/types';

export interface Work {
  kind: CaseKind;
  caseId: string;
  title: string;
  step: Step;
  to: string;
}

const PLACES: Record<CaseKind, (id: string) => string> = {
  COLLECTION: (id) => `/collections/${id}/steps`,
  REQUEST: (id) => `/requests/${id}`,
  PRODUCTION: (id) => `/information/productions/${id}`,
};

const work = (kind: CaseKind, caseId: string, title: string, step: Step): Work => ({
  kind,
  caseId,
  title,
  step,
  to: PLACES[kind](caseId),
});

const inHand = (step: Step | null | undefined): step is Step =>
  step?.status === 'ACTIVE' || step?.status === 'PAUSED';

export const collectionSteps = (steps: MyStep[]): Work[] =>
  steps
    .filter((one) => inHand(one.step))
    .map((one) => work(one.caseKind, one.caseId, one.caseTitleTh, one.step));

export const requestSteps = (requests: InformationRequest[]): Work[] =>
  requests.flatMap((one) =>
    inHand(one.currentStep)
      ? [
          work(
            'REQUEST',
            one.id,
            `${one.requestNo} ${one.wanted.description ?? one.wanted.catalogueCode ?? ''}`,
            one.currentStep,
          ),
        ]
      : [],
  );

export const productionSteps = (productions: Production[]): Work[] =>
  productions.flatMap((one) =>
    inHand(one.currentStep) ? [work('PRODUCTION', one.id, one.titleTh, one.currentStep)] : [],
  );

/** Late first, then what is due soonest; what waits on somebody outside, and what has no day, last. */
export function byUrgency(a: Work, b: Work): number {
  const weight = (one: Work) => (one.step.status === 'PAUSED' ? 20_000 : (one.step.remainingDays ?? 10_000));
  return weight(a) - weight(b) || a.title.localeCompare(b.title, 'th');
}

export const isLate = (one: Work) => one.step.status === 'ACTIVE' && (one.step.remainingDays ?? 0) < 0;
