import type { Step, StepStatus } from './types';

export type FileFormat = 'CSV' | 'XLSX' | 'JSON';
export type RequestStatus = 'RECEIVED' | 'IN_PROGRESS' | 'WAITING' | 'DELIVERED' | 'CLOSED' | 'REJECTED';

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

export interface InformationRequest {
  id: string;
  requestNo: string;
  trackingCode?: string | null;
  status: RequestStatus;
  requester: {
    kind: 'PERSON' | 'AGENCY';
    name: string;
    agency?: string | null;
    email?: string | null;
    emailMasked?: string | null;
    phone?: string | null;
    phoneMasked?: string | null;
  };
  purpose: string;
  legalBasis?: string | null;
  wanted: { catalogueCode?: string | null; description: string | null };
  period: { collectionId?: string | null; schoolYear?: number | null; round?: number | null };
  breakdown?: string | null;
  format: FileFormat;
  urgency: 'NORMAL' | 'URGENT';
  receivedAt: string;
  dueOn?: string | null;
  currentStep?: Step | null;
  outputs?: RequestOutput[];
  delivery?: { expiresAt: string; maxDownloads: number; downloads: number } | null;
  version: number;
}

export interface RequestOutput {
  file: string;
  format?: string;
  bytes?: number;
  sha256?: string;
}

export interface CatalogueItem {
  code: string;
  titleTh: string;
  titleEn?: string | null;
  reportCode?: string | null;
  formats?: FileFormat[];
}

export interface Delivery {
  link: string;
  expiresAt: string;
  maxDownloads: number;
}

export interface Disclosure {
  at: string;
  by: string | null;
  what: string;
  legalBasis?: string | null;
  toWhom?: string | null;
}

export interface Tracking {
  requestNo: string;
  status: RequestStatus;
  receivedAt: string;
  dueOn?: string | null;
  steps: { n: number; nameTh: string; nameEn: string; status: StepStatus; completedAt?: string | null }[];
}
