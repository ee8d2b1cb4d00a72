import type { StepStatus } from './types';

export type FileFormat = 'CSV' | 'XLSX' | 'JSON';
export type RequestStatus = 'RECEIVED' | 'IN_WORK' | 'PRODUCED' | 'CHECKED' | 'DELIVERED' | 'CLOSED';

export interface NewRequest {
  requester: { kind: 'PERSON' | 'AGENCY'; name: string; agency?: string; email: string; phone?: string };
  purpose: string;
  legalBasis?: string;
  wanted: { catalogueCode?: string; description: string };
  period: { collectionId?: string; schoolYear?: number; round?: number };
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
  wanted: { catalogueCode?: string | null; description: string };
  period?: { collectionId?: string | null; schoolYear?: number | null; round?: number | null } | null;
  breakdown?: string | null;
  format: FileFormat;
  urgency: 'NORMAL' | 'URGENT';
  filedAt: string;
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

export interface CatalogueItem {
  code: string;
  titleTh: string;
  titleEn?: string | null;
  reportCode: string;
  formats: FileFormat[];
}

export interface Delivery {
  link: string;
  expiresAt: string;
  maxDownloads: number;
}

export interface Disclosure {
  id: string;
  action: 'DELIVERED' | 'DOWNLOADED' | 'SEEN';
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
  steps: { n: number; nameTh: string; nameEn: string; status: StepStatus; dueOn?: string | null }[];
  deliveredAt?: string | null;
}
