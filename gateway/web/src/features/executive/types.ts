export interface Figures {
  snapshotId: string;
  titleTh: string;
  schoolYear: number;
  round: number;
  referenceDate: string;
  pupils: number;
  rooms: number;
  schools: number;
  smallSchools: number;
}

/** A round of collecting that is not closed. */
export interface Round {
  collectionId: string;
  titleTh: string;
  entryClosesAt: string;
  certificationClosesAt: string;
  schools: number;
  submitted: number;
  certified: number;
  lateToSubmit: number;
  lateToCertify: number;
  /** At last week's pace; null where it says nothing yet or any more. */
  expectedLate?: number | null;
}

export interface Late {
  caseKind: 'PRODUCTION' | 'REQUEST' | 'COLLECTION';
  caseId: string;
  titleTh: string;
  stepTh: string;
  stepEn: string;
  dueOn: string;
  days: number;
  veryLate: boolean;
}

export interface Dashboard {
  now?: Figures | null;
  before?: Figures | null;
  /** The newest of each round, oldest first. */
  trend: Figures[];
  smallSchool: number;
  /** A figure that moved by more is to be looked at. */
  bigPercent: number;
  rounds: Round[];
  lateness: { rounds: number; schools: number; requests: number; requestsVeryLate: number; other: number };
  late: Late[];
  decisions: {
    productionId: string;
    titleTh: string;
    kind: 'CHECK' | 'APPROVE' | 'PUBLISH';
    own: boolean;
    doubts: number;
  }[];
  published: { slug: string; titleTh: string; edition: number; publishedAt: string }[];
}
