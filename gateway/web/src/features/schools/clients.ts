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

/** The first call a school's programmer makes: a token, then a dry run of a file. */
export function quickStart(clientId: string, schoolCode: string, origin: string, tokenUrl: string): string {
  return [
    `TOKEN=$(curl -s ${tokenUrl} \\`,
    `  -d grant_type=client_credentials -d client_id=${clientId} \\`,
    `  --data-urlencode client_secret="$SECRET" | jq -r .access_token)`,
    '',
    `curl -X PUT -H "Authorization: Bearer $TOKEN" -H 'Content-Type: text/csv' \\`,
    `  --data-binary @students.csv \\`,
    `  "${origin}/api/collection/collections/COLLECTION_ID/submissions/${schoolCode}/file?dryRun=true"`,
  ].join('\n');
}
