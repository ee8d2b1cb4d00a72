import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';
import { keys, paths } from '@shared/submissions';

export interface MemoText {
  subject: string;
  to: string;
  body: string;
  signerTh: string;
  positionTh: string;
  date: string | null;
  /** Whose signature the final PDF bears; null leaves room for a pen. */
  signatoryId: string | null;
}

export interface Memo {
  kind: string;
  step: number;
  titleTh: string;
  titleEn: string;
  required: boolean;
  saved: boolean;
  status: 'DRAFT' | 'FINAL';
  text: MemoText;
  number: string | null;
  date: string | null;
  pdfSha256: string | null;
  docxSha256: string | null;
  changedAt: string;
  changedBy: string;
  version: number;
}

export const memosPath = (collection: string) => `${paths.collection(collection)}/memos`;
export const memoPath = (collection: string, kind: string) => `${memosPath(collection)}/${kind}`;
export const memosKey = (collection: string) => [...keys.collection(collection), 'memos'];

export function useMemos(collection: string) {
  return useQuery({
    queryKey: memosKey(collection),
    queryFn: ({ signal }) => api.get<Page<Memo>>(memosPath(collection), undefined, signal),
  });
}

export function useMemoOf(collection: string, kind: string) {
  return useQuery({
    queryKey: [...memosKey(collection), kind],
    queryFn: ({ signal }) => api.get<Memo>(memoPath(collection, kind), undefined, signal),
  });
}
