import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { REQUESTS, requestKeys } from '../queries';
import type { QueryField } from './types';

export function useQueryFields(requestId: string, collectionId: string | null) {
  return useQuery({
    queryKey: [...requestKeys.one(requestId), 'fields', collectionId],
    enabled: collectionId !== null,
    queryFn: ({ signal }) =>
      api.all<QueryField>(`${REQUESTS}/${requestId}/builder/fields`, { collectionId }, signal),
    staleTime: 300_000,
  });
}
