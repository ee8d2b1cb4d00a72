import type { Output, ReportTable, RowWeight } from './types-reporting';

export interface PublicationSummary {
  slug: string;
  titleTh: string;
  edition: number;
  collectionTitleTh: string;
  referenceDate: string;
  publishedAt: string;
  snapshotSha256: string;
  notesTh?: string | null;
  areaNameTh?: string | null;
}

export interface Edition {
  number: number;
  titleTh: string;
  publishedAt: string;
  /** Why it took the place of the one before. */
  reasonTh?: string | null;
}

export interface Withdrawal {
  at: string;
  office: 'office-director' | 'supervisor';
  reasonTh: string;
}

export interface Publication {
  publication: PublicationSummary;
  /** Number of the edition that counts now. */
  present: number;
  withdrawal?: Withdrawal | null;
  productionId: string;
  files: Output[];
  editions: Edition[];
  /** Each school of it has a page of its own. */
  perSchool?: boolean;
}

/** A chart that the report's definition asks for. */
export interface TableChart {
  kind: 'BAR' | 'LINE' | 'PIE' | 'STACKED';
  titleTh: string;
  titleEn: string;
  /** Keys of the columns drawn. */
  values: string[];
  /** Which rows are drawn; of the row of totals the columns are the points. */
  of: RowWeight;
}

export interface PublishedTable {
  table: ReportTable;
  charts: TableChart[];
}

/** A stretch of a text, in UTF-16 units. */
export interface Mark {
  from: number;
  to: number;
}

export interface Found {
  publication: PublicationSummary;
  rank: string;
  titleMarks: Mark[];
  notesMarks: Mark[];
  hits: { kind: 'ROW' | 'COLUMN'; key?: string | null; text: string; marks: Mark[] }[];
}

export interface FoundPage {
  items: Found[];
  nextCursor: string | null;
  count: number;
}

export interface EditionChanges {
  count: number;
  cells: {
    rowKey: string;
    rowTh: string;
    columnCode: string;
    columnTh: string;
    before: string;
    after: string;
  }[];
  rowsAdded: string[];
  rowsGone: string[];
  columnsAdded: string[];
  columnsGone: string[];
}

/** Where a school stands, where the office has said so. */
export interface SchoolPlace {
  key: string;
  latitude: number;
  longitude: number;
}
