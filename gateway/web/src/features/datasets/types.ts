export interface Bilingual {
  th: string;
  en: string;
}

/** What a person may not know yet is passed through as it came. */
type Rest = Record<string, unknown>;

export type FieldType = 'TEXT' | 'INTEGER' | 'DECIMAL' | 'DATE_BE' | 'CODE';
export type DataClass = 'OPEN' | 'INTERNAL' | 'PERSONAL' | 'SENSITIVE';
export type Severity = 'ERROR' | 'QUERY' | 'NOTICE';

export interface FieldDef extends Rest {
  name: string;
  label: Bilingual;
  type: FieldType;
  /** Absent until somebody decides: how far the values may travel is never guessed. */
  dataClass?: DataClass;
  titles: string[];
  position?: number;
  optionalColumn?: boolean;
  required?: boolean;
  maxLength?: number;
  pattern?: string;
  codeList?: string;
  nulls?: string[];
  arabicDigits?: boolean;
}

export interface CodeDef extends Rest {
  code: string;
  label: Bilingual;
  also?: string[];
  numbers?: Record<string, number>;
  texts?: Record<string, string>;
}

export interface CodeListDef extends Rest {
  name: string;
  title: Bilingual;
  codes: CodeDef[];
}

export type ExampleRow = Record<string, string>;

export interface RuleDef extends Rest {
  code: string;
  severity: Severity;
  check: string;
  fields: string[];
  message: Bilingual;
  cure: Bilingual;
  expression?: string;
  passes?: ExampleRow[];
  fails?: ExampleRow[];
}

export type FigureKind = 'COUNT' | 'SUM' | 'DISTINCT';

/** A total of a submission, by which rounds and data sets are compared. */
export interface FigureDef extends Rest {
  name: string;
  label: Bilingual;
  kind: FigureKind;
  fields?: string[];
  /** A field with a code list: one total for each of its codes. */
  by?: string;
  when?: string;
}

export interface ExportColumn {
  title: string;
  field?: string;
}

export interface ExportLayout extends Rest {
  name: string;
  title: Bilingual;
  sheet: string;
  linesBefore?: string[];
  columns: ExportColumn[];
}

export interface ExampleDef extends Rest {
  schoolCode: string;
  gradesOffered?: string[];
  referenceDate: string;
  row?: ExampleRow;
}

export interface Definition extends Rest {
  code: string;
  version: number;
  title: Bilingual;
  schoolField?: string;
  keyFields?: string[];
  identityFields?: string[];
  titleSuffixes?: string[];
  fields?: FieldDef[];
  codeLists?: CodeListDef[];
  rules?: RuleDef[];
  figures?: FigureDef[];
  exports?: ExportLayout[];
  unconfirmed?: Bilingual;
  example?: ExampleDef;
}

export type DataSetStatus = 'DRAFT' | 'PUBLISHED';

export interface DataSetView {
  code: string;
  version: number;
  status: DataSetStatus;
  origin: 'SHIPPED' | 'OFFICE';
  areaCode: string;
  basedOn: string | null;
  titleTh: string;
  titleEn: string;
  fields: number;
  rules: number;
  createdAt: string;
  changedAt: string;
  changedBy: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  mayEdit: boolean;
}

/** One thing wrong with a definition, at its place: `rules[3].expression`. */
export interface Fault {
  place: string;
  messageTh: string;
  messageEn: string;
  /** Characters before the fault within the text there. */
  position: number | null;
}

export interface ExampleResult {
  rule: string;
  expected: boolean;
  /** Null where the rule looks at all of its examples together. */
  index: number | null;
  holds: boolean;
  messageTh: string | null;
  messageEn: string | null;
}

export interface Looked {
  faults: Fault[];
  examples: ExampleResult[];
}

export interface Saved extends Looked {
  dataSet: DataSetView;
}

export interface Difference {
  member: string;
  before: unknown;
  after: unknown;
}

export interface ComparedParts {
  added: string[];
  removed: string[];
  changed: { key: string; differences: Difference[] }[];
}

export interface Comparison {
  from: { code: string; version: number };
  to: { code: string; version: number };
  settings: Difference[];
  fields: ComparedParts;
  codeLists: ComparedParts;
  rules: ComparedParts;
  reordered: string[];
}
