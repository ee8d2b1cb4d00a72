import type { Step } from './types';

export interface Snapshot {
  id: string;
  collectionId: string;
  titleTh: string;
  createdAt: string;
  schools: number;
  rows: number;
  sha256: string;
  expectedSchools?: number | null;
}

export interface Report {
  code: string;
  titleTh: string;
  titleEn?: string | null;
}

export type ProductionStatus = 'DRAFT' | 'PRODUCED' | 'CHECKED' | 'APPROVED' | 'PUBLISHED';

export interface Output {
  format: string;
  fileName: string;
  bytes: number;
  sha256: string;
}

export interface Production {
  id: string;
  status: ProductionStatus;
  reportCode: string;
  snapshotId: string;
  collectionId?: string | null;
  titleTh: string;
  titleEn?: string | null;
  author: string | null;
  createdAt?: string | null;
  outputs: Output[];
  slug?: string | null;
  currentStep?: Step | null;
  version?: number;
}

export interface TableColumn {
  key: string;
  groupTh: string;
  titleTh: string;
}

export interface TableRow {
  schoolCode: string;
  nameTh: string;
  districtTh?: string | null;
  values: (number | null)[];
}

export interface ReportTable {
  columns: TableColumn[];
  rows: TableRow[];
  totals: (number | null)[];
}

export interface LineageSubmission {
  schoolCode: string;
  nameTh?: string | null;
  version: number;
  submissionId: string;
  certificateId: string;
  certificateSha256: string;
  certifiedAt: string;
  recordsSha256: string;
  recordCount: number;
}

export interface Lineage {
  figureId: string;
  value: number | null;
  production: { id: string; titleTh?: string | null; reportCode?: string | null };
  snapshot: { id: string; createdAt: string; sha256: string; schools?: number; rows?: number };
  submissions: LineageSubmission[];
}

export interface PublicationSummary {
  slug: string;
  titleTh: string;
  titleEn?: string | null;
  version: number;
  publishedAt: string;
  referenceDate?: string | null;
  schoolYear?: number | null;
  round?: number | null;
}

export interface Publication extends PublicationSummary {
  table: ReportTable;
  files: Output[];
  snapshot?: { id: string; createdAt: string; schools: number; rows: number; sha256: string } | null;
}
