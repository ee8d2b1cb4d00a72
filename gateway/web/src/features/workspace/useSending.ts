import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { UploadResult } from '@shared/api/types';
import { keys, paths } from '@shared/submissions';

export type Sending =
  | { at: 'idle' }
  | { at: 'checking' | 'sending'; file: File; share: number }
  | { at: 'checked' | 'sent'; file: File; result: UploadResult }
  | { at: 'failed'; file: File; error: unknown };

/** First a dry run that stores nothing, then, when one has seen what it finds, the same file in earnest. */
export function useSending(collectionId: string, schoolCode: string) {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending>({ at: 'idle' });
  const path = paths.submission(collectionId, schoolCode);

  const put = async (file: File, dryRun: boolean) => {
    const at = dryRun ? 'checking' : 'sending';
    setSending({ at, file, share: 0 });
    try {
      const result = await api.upload<UploadResult>('PUT', `${path}/file`, file, {
        contentType: 'text/csv',
        query: dryRun ? { dryRun: true } : {},
        onProgress: (share) => setSending({ at, file, share }),
      });
      setSending({ at: dryRun ? 'checked' : 'sent', file, result });
      if (!dryRun) await client.invalidateQueries({ queryKey: keys.submission(collectionId, schoolCode) });
    } catch (error) {
      setSending({ at: 'failed', file, error });
    }
  };

  return {
    sending,
    check: (file: File) => void put(file, true),
    send: (file: File) => void put(file, false),
    reset: () => setSending({ at: 'idle' }),
  };
}
