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

export interface Edition {
  number: number;
  draft: boolean;
  madeAt: string;
  madeBy: string;
  bytes: number;
  sha256: string;
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
