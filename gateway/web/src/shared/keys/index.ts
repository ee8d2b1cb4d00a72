import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';

/** What the office made known of a key that fell into other hands. */
export interface KeyRevocation {
  at: string;
  compromisedSince: string;
  reason: string;
  /** SHA-256 of the certificates from before that stay good. */
  recorded: string[];
}

export interface OfficeKey {
  algorithm: string;
  fingerprint: string;
  /** X.509 form in Base64. */
  publicKey: string;
  since: string;
  retiredAt: string | null;
  revocation: KeyRevocation | null;
}

export const SIGNING_KEYS = '/api/collection/signing-keys';
export const SIGNING_KEYS_KEY = ['signing-keys'];

/** Public: whoever checks a certificate needs them. Newest first. */
export const useOfficeKeys = () =>
  useQuery({
    queryKey: SIGNING_KEYS_KEY,
    queryFn: ({ signal }) => api.get<{ items: OfficeKey[] }>(SIGNING_KEYS, undefined, signal),
  });
