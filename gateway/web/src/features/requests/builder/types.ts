export type DataClass = 'OPEN' | 'INTERNAL' | 'PERSONAL' | 'SENSITIVE';

export interface QueryField {
  code: string;
  labelTh: string;
  labelEn?: string | null;
  type: string;
  privacyClass: DataClass;
  /** What it can hold, where that is a closed list. */
  values?: { code: string; labelTh: string; labelEn?: string | null }[] | null;
}

export type MeasureKind = 'COUNT' | 'SUM' | 'AVERAGE' | 'MIN' | 'MAX';

export interface QuerySpec {
  collectionId: string;
  fields: string[];
  filters: { field: string; operator: string; values: string[] }[];
  groupBy: string[];
  measures: { kind: MeasureKind; field?: string }[];
  layout: { titleTh: string; orientation: string; totals: boolean };
  privacy: { unmasked: string[] };
}

type Cell = string | number | boolean | null;

export interface Preview {
  columns: { code: string; labelTh: string; labelEn?: string | null }[];
  rows: Cell[][];
  /** Unknown where that count is itself kept back. */
  totalRows: number | null;
  suppressedCells: number;
  widestClass: DataClass;
  warnings: { code: string; messageTh: string; messageEn: string }[];
  notesTh?: string[];
}

export const isGuarded = (one: DataClass) => one === 'PERSONAL' || one === 'SENSITIVE';
export const guarded = (field: QueryField) => isGuarded(field.privacyClass);
