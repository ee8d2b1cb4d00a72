import type { Finding } from '@shared/api/types';

/** A fault of the file as a whole: it was not read to its end, and there are no findings. */
export interface FileFault {
  kind: string;
  row: number | null;
  column: string | null;
  messageTh: string;
  messageEn: string;
  cureTh: string;
  cureEn: string;
}

export interface CheckSummary {
  encoding: string;
  rows: number;
  errors: number;
  queries: number;
  notices: number;
  /** All findings, by rule; {@link Checked.findings} holds the first of each rule only. */
  byCode: Record<string, number>;
}

export interface Checked {
  summary: CheckSummary;
  findings: Finding[];
}

/** What became of a file here, before any of it was sent. */
export type CheckAnswer = ({ fault?: undefined } & Checked) | { fault: FileFault };

/** What the service knows around a school's file; the context goes to the rules as it is. */
export interface CheckContext {
  dataSetCode: string;
  dataSetVersion: number;
  context: Record<string, unknown>;
}

export type ToWorker = { open: string } | { check: File; context: string };

export type FromWorker =
  { opened: string } | { share: number } | { answer: CheckAnswer; milliseconds: number } | { failed: string };
