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

export interface Dashboard {
  now?: Figures | null;
  before?: Figures | null;
  /** The newest of each round, oldest first. */
  trend: Figures[];
  smallSchool: number;
  late: {
    productionId: string;
    titleTh: string;
    step: number;
    stepTh: string;
    stepEn: string;
    dueOn: string;
    days: number;
  }[];
  decisions: {
    productionId: string;
    titleTh: string;
    kind: 'CHECK' | 'APPROVE' | 'PUBLISH';
    own: boolean;
    doubts: number;
  }[];
  published: { slug: string; titleTh: string; edition: number; publishedAt: string }[];
}
