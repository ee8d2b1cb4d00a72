import type { Finding, SubmissionStatus } from '@shared/api/types';

export interface GridRow {
  row: number;
  /** Sent along with an edit: says which state of the row was seen. */
  tag: string;
  cells: (string | null)[];
}

export interface GridPage {
  version: number;
  state: string;
  rows: number;
  mendable: boolean;
  fields: string[];
  items: GridRow[];
  nextCursor: string | null;
}

export interface RowNow {
  row: number;
  tag: string;
  cells: Record<string, string | null>;
}

/** What the service answers to an edit. */
export interface Mended {
  row: number;
  now: RowNow | null;
  /** By which the edit is taken back; 0 where nothing changed. */
  edit: number;
  findings: { row: number; findings: Finding[] }[];
  version: number;
  status: SubmissionStatus;
  rows: number;
  errors: number;
  queries: number;
  notices: number;
  unexplained: number;
}

export type Values = Record<string, string>;

/** Edits of one row on their way. */
export interface Pending {
  row: number;
  values: Values;
  state: 'waiting' | 'saving' | 'saved' | 'refused' | 'conflict';
  /** Why it was refused. */
  error?: unknown;
  /** What stands in the row now, where somebody else was quicker; null where the row is gone. */
  now?: RowNow | null;
}

export interface Counts {
  status: SubmissionStatus;
  version: number;
  rows: number;
  errors: number;
  queries: number;
  notices: number;
  unexplained: number;
}
