export interface Snapshot {
  id: string;
  collectionId: string;
  /** Null in snapshots older than this member. */
  dataSetCode?: string | null;
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
  /** In force; 0 where there is only a draft. */
  version: number;
  titleTh: string;
  titleEn?: string | null;
  dataSet: string;
  rows: string;
  draft: boolean;
  /** Whether the service brought a newer version than the one in force. */
  offered: boolean;
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
  /** Key of a row. */
  where: string;
  /** Key of a column; null where it is about the whole row. */
  column?: string | null;
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

/** How a column stands to those beside it, or a row to those above it. */
export type ColumnSum = 'PART' | 'SUBTOTAL' | 'TOTAL';
export type RowWeight = 'PLAIN' | 'SUBTOTAL' | 'TOTAL';

export interface TableColumn {
  /** Head and measure, such as P1-MALE. */
  key: string;
  /** From the topmost head down to the column's own. */
  headsTh: string[];
  headsEn: string[];
  groupTh: string;
  groupEn: string;
  /** Where there is one row of heads only. */
  titleTh: string;
  titleEn: string;
  sum: ColumnSum;
  decimals: number;
}

export interface TableRow {
  /** A school's code, a value, a band; `total` for the whole. */
  key: string;
  labelTh: string;
  labelEn: string;
  districtTh?: string | null;
  weight: RowWeight;
  /** Null where a gap says why. */
  values: (number | null)[];
  /** In a table by network. */
  networkTh?: string | null;
  /** What stands in the columns that name rows, where there are several. */
  namesTh?: string[];
  namesEn?: string[];
}

export interface Gap {
  row: string;
  column: string;
  reason: string;
  reasonTh: string;
  reasonEn: string;
}

export interface ReportTable {
  /** Whether plain rows are schools, their keys the schools' codes. */
  bySchool?: boolean;
  /** What the rows are, such as school or grade. */
  labelTh: string;
  labelEn: string;
  columns: TableColumn[];
  /** A subtotal follows its parts, the total is the last. */
  rows: TableRow[];
  gaps: Gap[];
  notesTh: string[];
  notesEn: string[];
  /** The columns that name the rows, where there are several; each from its topmost head down. */
  names?: { headsTh: string[]; headsEn: string[] }[];
  /** The figures under one head stand below each other, each in a line named by its lowest head. */
  below?: boolean;
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

/** One part of an indicator: a column, or a row of an input table. */
export interface LineagePart {
  side: 'NUMERATOR' | 'DENOMINATOR';
  row: string | null;
  column: string | null;
  value: number | null;
  times: number;
  input: {
    table: string;
    /** That the figure was worked out with. */
    version: number;
    /** That is in force now. */
    present?: number;
    keys: Record<string, string>;
    row: { authority?: string | null; source?: string | null; confirmed?: boolean | null } | null;
  } | null;
}

export interface Lineage {
  figureId: string;
  value: number | null;
  /** Why there is no figure. */
  gap?: Gap | null;
  column: TableColumn;
  /** What an indicator was worked out of; nothing for what was counted. */
  parts?: LineagePart[];
  /** Input tables that the report took something from, in the versions that it was produced with. */
  inputs?: { table: string; version: number; present: number }[];
  production: { id: string; titleTh: string; reportCode: string; reportVersion: number };
  snapshot: { id: string; titleTh: string; createdAt: string; sha256: string };
  submissions: LineageSubmission[];
}
