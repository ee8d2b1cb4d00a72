import type { Step, StepStatus } from './types';

export type FileFormat = 'CSV' | 'XLSX' | 'JSON' | 'PDF' | 'DOCX';
export type RequestStatus = 'RECEIVED' | 'IN_WORK' | 'PRODUCED' | 'CHECKED' | 'DELIVERED' | 'CLOSED';

/** Whether the answer is read by people or computed with. */
export type Use = 'READ' | 'COMPUTE';

export interface RequestMessage {
  at: string;
  kind: 'QUESTION' | 'ANSWER' | 'EXTENSION';
  text: string;
}

export interface NewRequest {
  requester: { kind: 'PERSON' | 'AGENCY'; name: string; agency?: string; email: string; phone?: string };
  purpose: string;
  legalBasis?: string;
  wanted: {
    catalogueCode?: string;
    description: string;
    breakdowns?: string[];
    use?: Use;
    personalData?: boolean;
  };
  period: { collectionId?: string; schoolYear?: number; round?: number; from?: string; to?: string };
  breakdown?: string;
  format: FileFormat;
  urgency: 'NORMAL' | 'URGENT';
}

export interface RequestOutput {
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export interface InformationRequest {
  id: string;
  version: number;
  requestNo: string;
  status: RequestStatus;
  /** The e-mail comes masked. */
  requester: { kind: 'PERSON' | 'AGENCY'; name: string; agency?: string | null; email: string };
  purpose: string;
  legalBasis?: string | null;
  wanted: {
    catalogueCode?: string | null;
    description: string;
    breakdowns?: string[] | null;
    use?: Use | null;
    personalData?: boolean | null;
  };
  period?: {
    collectionId?: string | null;
    schoolYear?: number | null;
    round?: number | null;
    from?: string | null;
    to?: string | null;
  } | null;
  breakdown?: string | null;
  format: FileFormat;
  urgency: 'NORMAL' | 'URGENT';
  channel: FiledBy;
  filedAt: string;
  messages: RequestMessage[];
  order?: {
    orderId: string;
    reportCode: string;
    collectionId: string;
    state: 'ORDERED' | 'RECEIVED' | 'FAILED';
    problemSlug?: string | null;
  } | null;
  outputs: RequestOutput[];
  delivery?: { deliveredAt: string; expiresAt: string; maxDownloads: number } | null;
  /** In the answer to the filing only. */
  trackingCode?: string | null;
}

export type FiledBy = 'STAFF' | 'SCHOOL' | 'PUBLIC';

/** An open request as the board shows it. */
export interface BoardCard {
  id: string;
  requestNo: string;
  wanted: string;
  agency?: string | null;
  status: RequestStatus;
  urgency: 'NORMAL' | 'URGENT';
  channel: FiledBy;
  filedAt: string;
  mine: boolean;
  step: Step;
}

/** Something published that may already answer. */
export interface Offer {
  slug: string;
  titleTh: string;
  collectionTitleTh?: string | null;
  referenceDate?: string | null;
}

export interface Puzzle {
  challenge: string;
  bits: number;
  expiresAt: string;
}

/** In days of the procedure's kind, without those on which the clock stood still. */
export interface ServiceTimeLine {
  /** 0 for whole cases. */
  step: number;
  nameTh: string;
  nameEn: string;
  times: {
    standardDays?: number | null;
    count: number;
    medianDays?: number | null;
    p90Days?: number | null;
    withinStandard?: number | null;
  };
}

export interface ServiceTimes {
  from: string;
  to: string;
  answeredByPublication: number;
  steps: ServiceTimeLine[];
  months: { month: string; steps: ServiceTimeLine[] }[];
}

export interface CatalogueItem {
  code: string;
  titleTh: string;
  titleEn?: string | null;
  /** None where a table is put together in the builder. */
  reportCode?: string | null;
  formats: FileFormat[];
  breakdowns?: string[];
}

export interface Disclosure {
  id: string;
  action: 'DELIVERED' | 'DOWNLOADED' | 'SEEN' | 'LINK_RENEWED' | 'LINK_REVOKED' | 'HANDED_OVER' | 'TAMPERED';
  at: string;
  by: string | null;
  legalBasis?: string | null;
  purpose: string;
  sha256: string[];
}

export interface Tracking {
  requestNo: string;
  status: RequestStatus;
  filedAt: string;
  waitingForYou: boolean;
  messages: RequestMessage[];
  steps: { n: number; nameTh: string; nameEn: string; status: StepStatus; dueOn?: string | null }[];
  deliveredAt?: string | null;
}
