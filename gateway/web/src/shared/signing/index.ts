import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';

/** Somebody who signs, and what is known of the signature; the picture itself is shown to whoever gave it alone. */
export interface Signer {
  signatoryId: string;
  nameTh: string;
  positionTh: string;
  from: string | null;
  until: string | null;
  given: boolean;
  givenBy: string | null;
  givenAt: string | null;
  mine: boolean;
  mayGive: boolean;
  mayRemove: boolean;
}

export const letterheadPath = (area: string) => `/api/collection/letterheads/${area}`;
export const letterheadKey = (area: string) => ['letterhead', area];
export const signaturePath = (area: string, signatory: string) =>
  `${letterheadPath(area)}/signatures/${signatory}`;

export function useSigners(area: string) {
  return useQuery({
    queryKey: [...letterheadKey(area), 'signers'],
    queryFn: ({ signal }) => api.get<Page<Signer>>(`${letterheadPath(area)}/signatures`, undefined, signal),
    enabled: area !== '',
  });
}

/** Whether somebody signs on a day (ISO). */
export const signsOn = (signer: Pick<Signer, 'from' | 'until'>, day: string) =>
  (signer.from === null || signer.from <= day) && (signer.until === null || day <= signer.until);
