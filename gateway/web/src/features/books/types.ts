import type { ProductionStatus } from '@shared/api/types';

export interface Entry {
  productionId?: string | null;
  reportCode?: string | null;
  snapshotId?: string | null;
  /** Empty takes the table's own. */
  titleTh?: string | null;
}

export interface Contents {
  titleTh: string;
  schoolYear: number;
  coverTh: string[];
  prefaceTh: string[];
  notesTh: string[];
  entries: Entry[];
}

/** How far an edition is on its way to the public. */
export interface ProposalState {
  productionId: string;
  status: ProductionStatus;
  /** Its address, once published. */
  slug?: string | null;
}

export interface Edition {
  number: number;
  draft: boolean;
  madeAt: string;
  madeBy: string;
  bytes: number;
  sha256: string;
  /** Null where nobody has proposed to publish it. */
  proposal?: ProposalState | null;
}

export interface Book {
  id: string;
  version: number;
  areaCode: string;
  author: string;
  createdAt: string;
  contents: Contents;
  /** The oldest first. */
  editions: Edition[];
}
