import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { ApiClient } from '@shared/api/types';

export const CLIENTS = '/api/identity/clients';
export const CLIENTS_KEY = ['clients'];

/** Every API client that was issued within my areas. */
export function useClients() {
  return useQuery({
    queryKey: CLIENTS_KEY,
    queryFn: ({ signal }) => api.all<ApiClient>(CLIENTS, {}, signal),
  });
}
