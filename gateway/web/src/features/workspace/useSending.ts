import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { UploadResult } from '@shared/api/types';
import { CheckCancelled, type Checked, type FileFault, useLocalChecker } from '@shared/checking';
import { keys, paths } from '@shared/submissions';
import { mediaTypeOf } from './fileKinds';

export type Sending =
  | { at: 'idle' }
  | { at: 'looking' | 'checking' | 'sending'; file: File; share: number }
  | { at: 'looked'; file: File; found: Checked }
  | { at: 'unreadable'; file: File; fault: FileFault }
  | { at: 'checked' | 'sent'; file: File; result: UploadResult }
  | { at: 'failed'; file: File; error: unknown };

/**
 * First a look at the file on this machine, before any of it leaves; where that cannot be done, a dry run at the server,
 * which stores nothing; then, when one has seen what is found, the same file in earnest.
 */
export function useSending(collectionId: string, schoolCode: string, enabled: boolean) {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending>({ at: 'idle' });
  const local = useLocalChecker(collectionId, schoolCode, enabled);
  const path = paths.submission(collectionId, schoolCode);

  const put = async (file: File, dryRun: boolean, reason?: string) => {
    const at = dryRun ? 'checking' : 'sending';
    setSending({ at, file, share: 0 });
    try {
      const result = await api.upload<UploadResult>('PUT', `${path}/file`, file, {
        contentType: mediaTypeOf(file.name),
        query: dryRun ? { dryRun: true } : {},
        ...(reason ? { reason } : {}),
        onProgress: (share) => setSending({ at, file, share }),
      });
      setSending({ at: dryRun ? 'checked' : 'sent', file, result });
      if (!dryRun) await client.invalidateQueries({ queryKey: keys.submission(collectionId, schoolCode) });
    } catch (error) {
      setSending({ at: 'failed', file, error });
    }
  };

  const look = async (file: File) => {
    if (!local.check) return put(file, true);
    setSending({ at: 'looking', file, share: 0 });
    try {
      const found = await local.check(file, (share) => setSending({ at: 'looking', file, share }));
      if (!found.fault) setSending({ at: 'looked', file, found });
      else setSending({ at: 'unreadable', file, fault: found.fault });
    } catch (error) {
      if (!(error instanceof CheckCancelled)) await put(file, true);
    }
  };

  const reset = () => setSending({ at: 'idle' });
  return {
    sending,
    look: (file: File) => void look(file),
    stop: () => {
      local.stop();
      reset();
    },
    check: (file: File) => void put(file, true),
    send: (file: File, reason?: string) => void put(file, false, reason),
    reset,
  };
}
