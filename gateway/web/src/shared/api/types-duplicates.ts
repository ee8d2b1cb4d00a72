import type { HistoryEntry } from './types';
import type { SubmissionStatus } from './types-collection';

export type CaseStatus = 'OPEN' | 'DECIDED' | 'CLOSED';
export type CaseOutcome = 'KEEPS_AT' | 'BOTH_RIGHT' | 'NOT_SAME_PERSON';

/** Of another school, a school is told the name only. */
export interface DuplicateSide {
  schoolCode: string;
  nameTh: string;
  grade: string | null;
  room: string | null;
  row: number | null;
  version: number | null;
}

export interface CaseRuling {
  outcome: CaseOutcome;
  keepsAt: string | null;
  among: string[];
  reason: string;
  by: string;
  at: string;
}

export interface DuplicateCase {
  id: string;
  collectionId: string;
  collectionTitleTh: string;
  status: CaseStatus;
  maskedId: string;
  sides: DuplicateSide[];
  ruling: CaseRuling | null;
  threads: { schoolCode: string; threadId: string }[];
  openedAt: string;
  updatedAt: string;
}

export interface CaseLine {
  field: string;
  labelTh: string;
  labelEn: string;
  personal: boolean;
  differs: boolean;
}

export interface CaseSide {
  schoolCode: string;
  /** Null where the school no longer has the pupil. */
  row: number | null;
  version: number;
  receivedAt: string;
  status: SubmissionStatus;
  cells: Record<string, string | null>;
}

export interface CaseFile {
  fields: CaseLine[];
  sides: CaseSide[];
  before: {
    titleTh: string;
    referenceDate: string;
    places: { schoolCode: string; nameTh: string; grade: string | null; room: string | null }[];
  } | null;
}

export interface CaseLook {
  at: string;
  by: string;
  office: boolean;
  schoolCode: string;
  fields: string[];
  reason: string;
}

export interface WholeCase {
  found: DuplicateCase;
  file: CaseFile;
  looks: CaseLook[];
  history: HistoryEntry[];
}

export interface CaseCounts {
  open: number;
  decided: number;
  closed: number;
}

/** Real values of one school's row. */
export interface SeenSide {
  schoolCode: string;
  row: number;
  cells: Record<string, string | null>;
}
