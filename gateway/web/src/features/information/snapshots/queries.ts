import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { reporting, reportingKeys } from '../queries';

interface Side {
  snapshotId: string;
  titleTh: string;
  referenceDate: string;
  schools: number;
  rows: number;
  sha256: string;
}

export type ChangeKind = 'JOINED' | 'LEFT' | 'GREW' | 'SHRANK' | 'CORRECTED';

export interface SchoolChange {
  schoolCode: string;
  schoolNameTh: string;
  kind: ChangeKind;
  before: number;
  after: number;
}

export interface ValueChange {
  value: string;
  labelTh: string;
  before: number;
  after: number;
}

export interface SnapshotChanges {
  before: Side;
  after: Side;
  schools: SchoolChange[];
  unchanged: number;
  values: ValueChange[];
}

interface Field {
  code: string;
  labelTh: string;
  labelEn?: string | null;
  privacyClass: string;
}

export function useChanges(before: string | null, after: string | null, by: string | null) {
  return useQuery({
    queryKey: [...reportingKeys.snapshots, 'changes', before, after, by],
    enabled: before !== null && after !== null,
    queryFn: ({ signal }) =>
      api.get<SnapshotChanges>(
        `${reporting.snapshots}/${after ?? ''}/changes`,
        { since: before, by },
        signal,
      ),
    placeholderData: (shown) => shown,
  });
}

/** By what the records of a collection may be counted for everybody in the office: nothing that is personal. */
export function useCountable(collectionId: string | null) {
  return useQuery({
    queryKey: ['query-fields', collectionId],
    enabled: collectionId !== null,
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      api.get<{ items: Field[] }>('/api/reporting/query/fields', { collectionId }, signal),
    select: (answer) =>
      answer.items.filter((one) => one.privacyClass === 'OPEN' || one.privacyClass === 'INTERNAL'),
  });
}
