import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';
import { useMe } from '@shared/me';
import { REQUESTS, requestKeys } from '../queries';
import type { Approval, DeliveryView, DisclosureLine, Pickup, PrivacyBounds } from './types';

export const BOUNDS = `${REQUESTS}/privacy-settings`;
export const BOUNDS_KEY = ['privacy-bounds'] as const;

export function useApproval(id: string) {
  return useQuery({
    queryKey: [...requestKeys.one(id), 'privacy'],
    queryFn: ({ signal }) => api.get<Approval>(`${REQUESTS}/${id}/privacy`, undefined, signal),
  });
}

export function useDelivery(id: string) {
  return useQuery({
    queryKey: [...requestKeys.one(id), 'delivery'],
    queryFn: ({ signal }) => api.get<DeliveryView>(`${REQUESTS}/${id}/delivery`, undefined, signal),
    // Downloads happen elsewhere.
    refetchInterval: 15_000,
  });
}

export function useDisclosureLog(cursor: string | null) {
  return useQuery({
    queryKey: ['disclosures', cursor],
    queryFn: ({ signal }) =>
      api.get<Page<DisclosureLine>>(`${REQUESTS}/disclosures`, { limit: 100, cursor }, signal),
  });
}

export function useLogCheck() {
  return useQuery({
    queryKey: ['disclosures', 'check'],
    queryFn: ({ signal }) =>
      api.get<{ intact: boolean; firstBrokenLine?: number | null }>(
        `${REQUESTS}/disclosures/check`,
        undefined,
        signal,
      ),
  });
}

/** Whether a cover can be final: the office has an emblem, and a code to number under. */
export function useCoverReady() {
  const areaCode = useMe().areaCodes[0];
  return useQuery({
    queryKey: ['letterhead', areaCode, 'ready'],
    enabled: areaCode !== undefined && areaCode !== '*',
    queryFn: ({ signal }) =>
      api.get<{ emblem: boolean; agencyCode: string }>(
        `/api/collection/letterheads/${areaCode ?? ''}`,
        undefined,
        signal,
      ),
    select: (letterhead) => letterhead.emblem && letterhead.agencyCode !== '',
  });
}

export const pickupPath = (token: string) => `${REQUESTS}/deliveries/${encodeURIComponent(token)}`;

export function usePickup(token: string) {
  return useQuery({
    queryKey: ['pickup', token],
    queryFn: ({ signal }) => api.get<Pickup>(`${pickupPath(token)}/contents`, undefined, signal),
  });
}

export function usePrivacyBounds() {
  return useQuery({
    queryKey: BOUNDS_KEY,
    queryFn: ({ signal }) => api.get<PrivacyBounds>(BOUNDS, undefined, signal),
  });
}
