import type { ChartKind } from '@shared/charts';
import type { Doubt, ReportTable } from '@shared/api/types';

export type Operator =
  | 'EQ'
  | 'NE'
  | 'IN'
  | 'NOT_IN'
  | 'LT'
  | 'LE'
  | 'GT'
  | 'GE'
  | 'BETWEEN'
  | 'CONTAINS'
  | 'STARTS_WITH'
  | 'EMPTY'
  | 'NOT_EMPTY';

export interface Filter {
  field: string;
  operator: Operator;
  values: string[];
}

export type RowsBy = 'SCHOOL' | 'DISTRICT' | 'VALUE' | 'FILTER' | 'BAND' | 'YEAR';

export interface Level {
  key: string;
  titleTh: string;
  titleEn?: string;
  values: string[];
}

export interface Item {
  key: string;
  titleTh: string;
  titleEn?: string;
  filters: Filter[];
}

export interface Rows {
  by: RowsBy;
  field?: string | null;
  levels?: Level[];
  items?: Item[];
  bands?: { scheme: string; field?: string | null } | null;
  years?: number | null;
  subtotal?: 'DISTRICT' | 'NETWORK' | null;
  /** Whether schools whose data is still missing have rows too. */
  expected?: boolean | null;
  total?: boolean | null;
}

export interface Operand {
  column?: string | null;
  table?: string | null;
  keys?: Record<string, string>;
  times?: number | null;
  at?: 'ROW' | 'TOTAL' | null;
}

export interface Indicator {
  numerator: Operand[];
  denominator: Operand[];
  factor?: number | null;
}

export type MeasureKind = 'COUNT' | 'DISTINCT' | 'SCHOOLS' | 'SUM' | 'AVERAGE' | 'INDICATOR';

export interface Measure {
  key: string;
  titleTh: string;
  titleEn?: string;
  kind: MeasureKind;
  field?: string | null;
  fields?: string[];
  filters?: Filter[];
  indicator?: Indicator | null;
  yearsBack?: number | null;
  decimals?: number | null;
}

export interface BlockHead {
  key: string;
  titleTh: string;
  titleEn?: string;
  kind?: 'PART' | 'SUBTOTAL' | 'TOTAL' | null;
  values: string[];
}

/** Neighbouring columns: each head with each measure beneath it. */
export interface Block {
  titleTh?: string | null;
  titleEn?: string | null;
  field?: string | null;
  /** Every value of the field has a head of its own. */
  each?: boolean | null;
  heads: BlockHead[];
  measures: Measure[];
}

export interface ChartDesign {
  kind: ChartKind;
  titleTh: string;
  titleEn?: string;
  columns: string[];
  rows?: 'PART' | 'SUBTOTAL' | 'TOTAL' | null;
}

/** A class, up to one of the bounds; the highest has none. */
export interface Step {
  code: string;
  labelTh: string;
  labelEn?: string;
  upTo?: string | null;
  included?: boolean | null;
}

/** The class that a number of a record falls in, between the bounds of an input table. */
export interface Classified {
  value: string;
  table: string;
  number: string;
  keys: Record<string, string>;
  limit: string;
  steps: Step[];
}

export interface Derived {
  code: string;
  labelTh: string;
  labelEn?: string;
  sumOf?: string[];
  classified?: Classified | null;
}

/** A report as data. */
export interface Design {
  code: string;
  version?: number | null;
  titleTh: string;
  titleEn?: string;
  dataSet: string;
  rows: Rows;
  columns: Block[];
  derived: Derived[];
  /** The smallest count of people that is shown. */
  smallCell?: number | null;
  notesTh: string[];
  notesEn: string[];
  charts: ChartDesign[];
  orientation?: 'PORTRAIT' | 'LANDSCAPE' | null;
  /** How the figures under one head stand on a page. */
  arrangement?: 'BESIDE' | 'BELOW' | null;
}

export interface ReportView {
  code: string;
  version: number;
  inForce: Design | null;
  draft: Design | null;
  /** Number of a version that came with the service and is not in force. */
  offered: number | null;
  editedAt: string;
}

export interface VersionView {
  version: number;
  inForce: boolean;
  shippedEdition: number | null;
  at: string;
  definition: Design;
}

export interface Preview {
  table: ReportTable;
  doubts: Doubt[];
}

/** An input table that a report may take something from. */
export interface InputTable {
  table: {
    code: string;
    keys: {
      code: string;
      labelTh: string;
      labelEn: string;
      kind: string;
      choices: { code: string; labelTh: string; labelEn: string }[];
    }[];
  };
}

/** What a report may name. */
export interface Field {
  code: string;
  labelTh: string;
  labelEn?: string | null;
  type: string;
  privacyClass: string;
  values?: { code: string; labelTh: string; labelEn?: string | null }[] | null;
}
