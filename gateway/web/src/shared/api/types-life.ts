export interface LockException {
  id: string;
  schoolCode: string;
  covers: 'ENTRY' | 'CERTIFICATION';
  reason: string;
  grantedBy: string;
  grantedAt: string;
  endsAt: string;
  state: 'ACTIVE' | 'LAPSED' | 'WITHDRAWN';
  withdrawnBy: string | null;
  withdrawnReason: string | null;
  version: number;
}

export interface NewLockException {
  schoolCodes?: string[];
  districtTh?: string;
  covers: LockException['covers'];
  endsAt: string;
  reason: string;
}

export type AdviceState = 'OPEN' | 'ANSWERED' | 'RESOLVED';

export interface AdviceMessage {
  n: number;
  side: 'SCHOOL' | 'OFFICE';
  by: string;
  at: string;
  text: string;
}

export interface AdviceThread {
  id: string;
  collectionId: string;
  collectionTitleTh: string;
  dataSetCode: string;
  schoolCode: string;
  state: AdviceState;
  dataVersion: number;
  row: number | null;
  field: string | null;
  findingId: string | null;
  ruleCode: string | null;
  count: number;
  /** Messages of the other side that my side has not seen. */
  unread: number;
  updatedAt: string;
  messages: AdviceMessage[];
  version: number;
}

export interface Faq {
  id: string;
  version: number;
  dataSetCode: string;
  ruleCode: string;
  questionTh: string;
  answerTh: string;
  questionEn: string | null;
  answerEn: string | null;
  updatedAt: string;
}

/** A look behind the mask. */
export interface Look {
  at: string;
  by: string;
  office: boolean;
  version: number;
  row: number;
  fields: string[];
  reason: string;
}
