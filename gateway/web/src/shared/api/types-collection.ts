export interface School {
  code: string;
  code10?: string | null;
  obecCode?: string | null;
  nameTh: string;
  areaCode: string;
  areaNameTh?: string | null;
  provinceTh?: string | null;
  districtTh?: string | null;
  subdistrictTh?: string | null;
  network?: string | null;
  grades: string[];
  active: boolean;
  version: number;
}

export interface SchoolImport {
  created: number;
  updated: number;
  unchanged: number;
  rejectedCount?: number;
  rejected: { row: number; code: string | null; messageTh: string; messageEn: string }[];
}

export interface DataSet {
  code: string;
  version: number;
  titleTh: string;
  titleEn?: string | null;
}

export interface DataSetField {
  name: string;
  label: { th: string; en?: string | null };
  type: 'TEXT' | 'INTEGER' | 'DECIMAL' | 'DATE_BE' | 'CODE';
  dataClass: string;
  required?: boolean;
  codeList?: string;
}

export interface DataSetVersion {
  code: string;
  version: number;
  fields: DataSetField[];
  codeLists?: {
    name: string;
    codes: { code: string; label: { th: string; en?: string | null } }[];
  }[];
}

export type CollectionStatus = 'PLANNED' | 'OPEN' | 'CLOSED' | 'ARCHIVED';

export interface NewCollection {
  dataSetCode: string;
  titleTh: string;
  titleEn?: string;
  schoolYear: number;
  round: number;
  referenceDate: string;
  entryOpensAt: string;
  entryClosesAt: string;
  certificationOpensAt: string;
  certificationClosesAt: string;
  areaCode: string;
  schoolCodes?: string[];
}

export interface Collection extends Omit<NewCollection, 'schoolCodes' | 'titleEn'> {
  id: string;
  titleEn?: string | null;
  status: CollectionStatus;
  expected: number;
  accepted?: number | null;
  /** How far my school may go beyond the windows; schools only. */
  extension?: { entryUntil: string | null; certificationUntil: string | null } | null;
  dataSetVersion: number;
  version: number;
}

export type SubmissionStatus =
  | 'NOT_STARTED'
  | 'DRAFT'
  | 'HAS_ERRORS'
  | 'HAS_QUERIES'
  | 'CLEAN'
  | 'SUBMITTED'
  | 'CERTIFIED'
  | 'ACCEPTED'
  | 'RETURNED'
  | 'LOCKED';

export interface BoardCounts {
  expected: number;
  notStarted: number;
  draft: number;
  hasErrors: number;
  hasQueries: number;
  clean: number;
  submitted: number;
  certified: number;
  accepted: number;
  returned: number;
  locked: number;
  late: number;
  forecastLate: number;
}

export interface Outlook {
  risk: 'ON_COURSE' | 'WATCH' | 'LIKELY_LATE';
  /** In steps of five. */
  percent: number;
  reasons: { effect: 'RAISES' | 'LOWERS' | 'NEITHER'; textTh: string; textEn: string }[];
}

export interface Pace {
  daysLeft: number;
  sentPercent: number;
  usualPercent: number | null;
}

export interface BoardSchool {
  schoolCode: string;
  nameTh: string;
  districtTh?: string | null;
  network?: string | null;
  status: SubmissionStatus;
  version: number | null;
  rows: number | null;
  errors: number | null;
  queries: number | null;
  unexplained: number | null;
  updatedAt: string | null;
  /** A newer version under way while the certified one counts. */
  correction?: { status: SubmissionStatus; version: number } | null;
  exceptionUntil?: string | null;
  /** Null where nothing is to be foretold any more. */
  forecast: Outlook | null;
  late: boolean;
}

export interface Board {
  collectionId: string;
  counts: BoardCounts;
  pace: Pace;
  schools: BoardSchool[];
}

export interface BoardEvent {
  school: BoardSchool;
  counts: BoardCounts;
  pace: Pace;
}

export type Deadline = 'ENTRY' | 'CERTIFICATION';

export interface Reminders {
  active: boolean;
  /** Working days before the last day; 0 is the morning of the day. */
  entryDays: number[];
  certificationDays: number[];
  toCome: { deadline: Deadline; daysBefore: number; at: string }[];
  given: { deadline: Deadline; daysBefore: number | null; schools: number; lastAt: string }[];
  version: number;
}

export interface RemindReport {
  reminded: string[];
  skipped: {
    schoolCode: string;
    why: 'DONE' | 'REMINDED_TODAY';
    messageTh: string;
    messageEn: string;
  }[];
}

export type Severity = 'ERROR' | 'QUERY' | 'NOTICE';

export interface Finding {
  id: string;
  row: number | null;
  field: string | null;
  titleTh?: string | null;
  code: string;
  severity: Severity;
  value?: string | null;
  messageTh: string;
  messageEn: string;
  cureTh?: string | null;
  cureEn?: string | null;
  explanation?: { text: string; by: string | null; at: string } | null;
  /** What the school wrote about the same query in the round before; a draft, never an answer by itself. */
  earlier?: { text: string; roundTh: string; at: string; sameValue: boolean } | null;
}

export interface Certificate {
  certificateId: string;
  certificateSha256: string;
  recordsSha256: string;
  rows: number;
  certifiedAt: string;
  certifiedBy?: string | null;
  version: number;
}

export interface SubmissionVersion {
  version: number;
  at: string;
  rows: number;
  errors: number;
  queries: number;
  fileSha256: string | null;
  by: string | null;
}

export interface Submission {
  submissionId: string | null;
  collectionId: string;
  schoolCode: string;
  nameTh?: string | null;
  version: number;
  status: SubmissionStatus;
  /** What boards and sums count it as. */
  countedStatus?: SubmissionStatus;
  correction?: { of: SubmissionStatus; certifiedVersion: number; since: string } | null;
  rows: number;
  errors: number;
  queries: number;
  notices: number;
  unexplained?: number | null;
  encoding?: string | null;
  fileSha256?: string | null;
  recordsSha256?: string | null;
  submittedBy?: string | null;
  submittedAt?: string | null;
  certificate?: Certificate | null;
  returnedReason?: string | null;
  versions?: SubmissionVersion[];
}

/** How a file was understood. */
export interface Recognised {
  format: string;
  sheet: string | null;
  headerRow: number;
  skippedRows: number;
  unknownColumns: string[];
}

export interface UploadResult extends Submission {
  dryRun: boolean;
  recognised?: Recognised | null;
  findings: Finding[];
}

export interface RecordRow {
  row: number;
  /** By field name; citizen IDs masked. */
  cells: Record<string, string | null>;
}

export interface Holiday {
  date: string;
  nameTh: string;
  nameEn?: string | null;
  kind: string;
  region?: string | null;
}
