/** What the services answer, as their HTTP interface says. One file per service; this is the door. */
export type * from './types-collection';
export type * from './types-duplicates';
export type * from './types-life';
export type * from './types-notification';
export type * from './types-publications';
export type * from './types-reporting';
export type * from './types-request';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface FieldProblem {
  field: string;
  row?: number | null;
  messageTh: string;
  messageEn: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string | null;
  instance?: string | null;
  titleTh: string;
  titleEn: string;
  detailTh?: string | null;
  detailEn?: string | null;
  cureTh?: string | null;
  cureEn?: string | null;
  errors?: FieldProblem[];
  traceId?: string | null;
  /** What stands in a row now, where an edit came too late; citizen IDs masked. */
  current?: { row: number; tag: string; cells: Record<string, string | null> } | null;
}

export type Role =
  | 'data-officer'
  | 'analyst'
  | 'supervisor'
  | 'office-director'
  | 'administrator'
  | 'school-officer'
  | 'school-director'
  | 'school-client';

export interface Me {
  username: string;
  name: string;
  roles: Role[];
  schoolCode: string | null;
  areaCodes: string[];
}

export interface ApiClient {
  clientId: string;
  schoolCode: string | null;
}

export interface IssuedClient {
  clientId: string;
  clientSecret: string;
  schoolCode: string | null;
}

export type StepStatus = 'WAITING' | 'ACTIVE' | 'PAUSED' | 'DONE';
export type Standing = 'ON_TIME' | 'DUE_SOON' | 'OVERDUE' | 'VERY_OVERDUE';
export type CaseKind = 'COLLECTION' | 'REQUEST' | 'PRODUCTION';

export interface Step {
  n: number;
  nameTh: string;
  nameEn: string;
  resultTh?: string | null;
  resultEn?: string | null;
  status: StepStatus;
  standardDays: number | null;
  dayKind: 'WORKING' | 'CALENDAR';
  dueOn: string | null;
  remainingDays: number | null;
  standing: Standing | null;
  holder: string | null;
  startedAt: string | null;
  completedAt: string | null;
  completedBy?: string | null;
  rejectsTo: number | null;
}

export interface HistoryEntry {
  at: string;
  /** A subject id in a case's trail, a person in a submission's. */
  by: string | { id: string; name: string } | null;
  action: string;
  step?: number | null;
  version?: number | null;
  note?: string | null;
}

export interface ProcedureView {
  procedure: { code: string; nameTh: string; nameEn: string };
  steps: Step[];
  history: HistoryEntry[];
}

export interface MyStep {
  caseKind: CaseKind;
  caseId: string;
  caseTitleTh: string;
  caseTitleEn?: string | null;
  step: Step;
}
