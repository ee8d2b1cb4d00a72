export interface Snapshot {
  id: string;
  collectionId: string;
  titleTh: string;
  schoolYear: number;
  round: number;
  referenceDate: string;
  createdAt: string;
  schools: number;
  rows: number;
  sha256: string;
}

export interface Report {
  code: string;
  version: number;
  titleTh: string;
  titleEn?: string | null;
}

export type ProductionStatus = 'PRODUCED' | 'CHECKED' | 'APPROVED' | 'PUBLISHED' | 'FILED';

export interface Output {
  format: string;
  fileName: string;
  bytes: number;
  sha256: string;
}

/** What the system itself found odd about a computed table. */
export interface Doubt {
  code: string;
  where: string;
  messageTh: string;
  messageEn: string;
}

export interface Production {
  id: string;
  version: number;
  reportCode: string;
  snapshotId: string;
  titleTh: string;
  status: ProductionStatus;
  author: string;
  createdAt: string;
  /** Made by me: somebody else has to check it. */
  own: boolean;
  slug?: string | null;
  outputs: Output[];
  doubts: Doubt[];
}

export interface TableColumn {
  /** Group and measure, such as P1-MALE. */
  key: string;
  groupTh: string;
  titleTh: string;
}

export interface TableRow {
  schoolCode: string;
  nameTh: string;
  districtTh?: string | null;
  values: number[];
}

export interface ReportTable {
  columns: TableColumn[];
  rows: TableRow[];
  totals: number[];
}

export interface LineageSubmission {
  schoolCode: string;
  schoolNameTh: string;
  version: number;
  submissionId: string;
  certificateId: string;
  certificateSha256: string;
  certifiedAt: string;
  recordsSha256: string;
  recordCount: number;
  /** All that were ever accepted of this school, oldest first. */
  versions?: { version: number; certificateSha256: string; certifiedAt: string; counted: boolean }[];
}

export interface Lineage {
  figureId: string;
  value: number;
  production: { id: string; titleTh: string; reportCode: string; reportVersion: number };
  snapshot: { id: string; titleTh: string; createdAt: string; sha256: string };
  submissions: LineageSubmission[];
}

export interface PublicationSummary {
  slug: string;
  titleTh: string;
  edition: number;
  collectionTitleTh: string;
  referenceDate: string;
  publishedAt: string;
  snapshotSha256: string;
}

export interface Publication {
  publication: PublicationSummary;
  productionId: string;
  files: Output[];
  editions: { number: number; titleTh: string; publishedAt: string }[];
  table: ReportTable;
}
