import type { DataClass } from '../builder/types';

interface Decided {
  approved: boolean;
  byName: string;
  at: string;
  reason: string;
}

export interface Approval {
  state: 'NONE' | 'ASKED' | 'APPROVED' | 'REFUSED';
  version: number;
  dataClass?: DataClass | null;
  fields: string[];
  unmasked: string[];
  purpose?: string | null;
  legalBasis?: string | null;
  askedByName?: string | null;
  askedAt?: string | null;
  decision?: Decided | null;
  earlier: Decided[];
}

export type ShownDocument =
  'CITIZEN_CARD' | 'OFFICIAL_CARD' | 'DRIVING_LICENCE' | 'PASSPORT' | 'AUTHORISATION_LETTER';

export interface DeliveryLinkView {
  givenAt: string;
  expiresAt: string;
  maxDownloads: number;
  count: number;
  open: boolean;
  revokedAt?: string | null;
}

export interface DeliveryView {
  delivered: boolean;
  way?: 'LINK' | 'IN_PERSON' | null;
  deliveredAt?: string | null;
  packageSha256?: string | null;
  packageBytes?: number | null;
  coverForm?: 'MEMO' | 'LETTER' | null;
  coverNumber?: string | null;
  links: DeliveryLinkView[];
  receipts: { receivedBy: string; document: ShownDocument; handedByName: string; at: string }[];
  satisfaction?: { score: number; words?: string | null; at: string } | null;
}

export interface DeliveryTold {
  link?: string | null;
  page: string;
  expiresAt: string;
  maxDownloads: number;
}

export type DisclosureAction =
  'DELIVERED' | 'DOWNLOADED' | 'SEEN' | 'LINK_RENEWED' | 'LINK_REVOKED' | 'HANDED_OVER' | 'TAMPERED';

export interface DisclosureLine {
  id: string;
  requestId: string;
  requestNo: string;
  action: DisclosureAction;
  at: string;
  by?: string | null;
  dataClass?: DataClass | null;
  fields: string[];
  legalBasis?: string | null;
  purpose: string;
  approverName?: string | null;
  agency: string;
  recipient: string;
  sha256: string[];
  hash: string;
}

export interface Pickup {
  requestNo: string;
  files: { fileName: string; bytes: number; sha256: string }[];
  cover: boolean;
  packageSha256: string;
  expiresAt: string;
  inPerson: boolean;
  downloadsLeft: number;
  answered: boolean;
}

/** What holds for everything that leaves the office. */
export interface PrivacyBounds {
  version: number;
  smallCell: number;
  retentionYears: number;
  changedAt: string;
}
