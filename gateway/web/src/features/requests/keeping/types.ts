import type { FileFormat } from '@shared/api/types';
import type { DataClass } from '../builder/types';

export interface CatalogueEntry {
  code: string;
  version: number;
  titleTh: string;
  titleEn: string;
  reportCode?: string | null;
  dataSetCode: string;
  fields: string[];
  breakdowns: string[];
  dataClass: DataClass;
  formats: FileFormat[];
  purposeTh: string;
  publishedTable: boolean;
  retentionYears?: number | null;
  offered: boolean;
  changedAt: string;
}

export type EntryForm = Omit<CatalogueEntry, 'code' | 'version' | 'changedAt'>;

export interface FilingItem {
  requestId: string;
  requestNo: string;
  titleTh: string;
  catalogueCode?: string | null;
  closedAt: string;
  keepUntil: string;
  due: boolean;
  state: 'FILED' | 'LISTED' | 'DESTROYED';
  destroyedAt?: string | null;
  sha256: string[];
}

export interface DestructionList {
  id: string;
  version: number;
  items: {
    requestId: string;
    requestNo: string;
    catalogueCode: string;
    closedOn: string;
    keptUntil: string;
  }[];
  reason: string;
  state: 'PROPOSED' | 'APPROVED' | 'REJECTED';
  proposedByName: string;
  proposedAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionReason?: string | null;
  finishedAt?: string | null;
}

export interface SatisfactionReport {
  answers: number;
  average?: number | null;
  byScore: Record<string, number>;
  items: { requestNo: string; score: number; words?: string | null; at: string }[];
}

export const FORMATS: FileFormat[] = ['XLSX', 'CSV', 'PDF', 'DOCX', 'JSON'];
export const CLASSES: DataClass[] = ['OPEN', 'INTERNAL', 'PERSONAL', 'SENSITIVE'];
