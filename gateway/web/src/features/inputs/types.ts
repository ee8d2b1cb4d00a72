export interface Choice {
  code: string;
  labelTh: string;
  labelEn: string;
}

export type KeyKind = 'CODE' | 'TEXT' | 'FROM' | 'TO' | 'LABEL';

export interface KeyColumn {
  code: string;
  labelTh: string;
  labelEn: string;
  kind: KeyKind;
  /** Whether other values than the choices may be written. */
  open: boolean;
  choices: Choice[];
}

export interface Setting {
  code: string;
  labelTh: string;
  labelEn: string;
  usual: string;
  choices: Choice[];
}

export interface InputTable {
  code: string;
  titleTh: string;
  titleEn: string;
  unitTh: string;
  unitEn: string;
  noteTh: string;
  noteEn: string;
  decimals: number;
  keys: KeyColumn[];
  settings: Setting[];
}

export interface InputSummary {
  code: string;
  titleTh: string;
  titleEn: string;
  version: number;
  rows: number;
  /** Rows that hold today. */
  holding: number;
  unconfirmed: number;
  changedBy: string;
  changedAt: string;
}

/** A row as it is edited: what could not be read yet is null. */
export interface InputRow {
  keys: Record<string, string>;
  value: number | null;
  validFrom: string | null;
  validTo?: string | null;
  authority: string;
  source: string;
  confirmed: boolean;
}

export interface InputDetail {
  table: InputTable;
  version: number;
  settings: Record<string, string>;
  rows: InputRow[];
  note: string;
  changedBy: string;
  changedAt: string;
}

export interface InputVersion {
  version: number;
  rows: number;
  added: number;
  removed: number;
  note: string;
  changedBy: string;
  changedAt: string;
}

export interface FieldFault {
  field: string;
  row?: number | null;
  messageTh: string;
  messageEn: string;
}

export interface ReadRows {
  rows: InputRow[];
  faults: FieldFault[];
}

export interface Missing {
  table: string;
  item: string;
  group: string;
  messageTh: string;
  messageEn: string;
}

export interface BudgetCheck {
  schools: number;
  pupils: number;
  missing: Missing[];
  tables: string[];
  unconfirmed: number;
  total?: number | null;
}

export interface WantedBudget {
  snapshotId: string;
  fiscalYear: number;
  term: number | null;
  items: string[];
}

export interface Budget {
  id: string;
  snapshotId: string;
  fiscalYear: number;
  term?: number | null;
  items: string[];
  tables: string[];
  schools: number;
  pupils: number;
  byItem: Record<string, number>;
  total: number;
  unconfirmed: number;
  author: string;
  at: string;
}

export interface BudgetRow {
  schoolCode: string;
  nameTh: string;
  districtTh?: string | null;
  pupils: number;
  byItem: Record<string, number>;
  total: number;
}

export interface BudgetLine {
  item: string;
  group: string;
  from: string;
  to: string;
  rule: 'WHOLE' | 'DAYS' | 'TERMS';
  amount: number;
  table: string;
  authority: string;
  source: string;
  rateFrom: string;
  confirmed: boolean;
}

interface Label {
  th: string;
  en: string;
}

export interface BudgetExplanation {
  budget: Budget;
  school: BudgetRow;
  lines: { line: BudgetLine; item: Label; group: Label; whyTh: string; whyEn: string }[];
}
