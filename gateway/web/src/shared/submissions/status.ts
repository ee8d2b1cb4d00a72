import type { BoardCounts, SubmissionStatus } from '@shared/api/types';
import type { TextKey } from '@shared/i18n';
import type { Tone } from '@shared/ui/StatusTag';

interface StatusLook {
  key: TextKey;
  tone: Tone;
  /** Colour in the progress strip: the further along, the deeper. */
  colour: string;
  count: keyof BoardCounts;
}

/** A submission's life in the order it is lived; the one place where a status gets its word and its colour. */
export const STATUSES: Record<SubmissionStatus, StatusLook> = {
  ACCEPTED: { key: 'status.ACCEPTED', tone: 'solid', colour: '#1c6640', count: 'accepted' },
  CERTIFIED: { key: 'status.CERTIFIED', tone: 'green', colour: '#56a37a', count: 'certified' },
  SUBMITTED: { key: 'status.SUBMITTED', tone: 'teal', colour: '#1f8296', count: 'submitted' },
  CLEAN: { key: 'status.CLEAN', tone: 'teal', colour: '#8cc5cf', count: 'clean' },
  HAS_QUERIES: { key: 'status.HAS_QUERIES', tone: 'amber', colour: '#e2a03b', count: 'hasQueries' },
  HAS_ERRORS: { key: 'status.HAS_ERRORS', tone: 'red', colour: '#c5493f', count: 'hasErrors' },
  RETURNED: { key: 'status.RETURNED', tone: 'plum', colour: '#a4608c', count: 'returned' },
  DRAFT: { key: 'status.DRAFT', tone: 'blue', colour: '#8f9ad0', count: 'draft' },
  NOT_STARTED: { key: 'status.NOT_STARTED', tone: 'grey', colour: '#cfd9da', count: 'notStarted' },
  LOCKED: { key: 'status.LOCKED', tone: 'grey', colour: '#8e9fa3', count: 'locked' },
};

export const STATUS_ORDER = Object.keys(STATUSES) as SubmissionStatus[];

/** What is done by the school and waits for nobody but the office, or not even that. */
export const isSent = (status: SubmissionStatus) =>
  status === 'SUBMITTED' || status === 'CERTIFIED' || status === 'ACCEPTED';
