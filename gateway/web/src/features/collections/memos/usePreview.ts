import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@shared/api/client';
import type { MemoText } from './memos';

const QUIET_MS = 700;

/** What was typed, once the typing has paused. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export interface Preview {
  picture: string;
  pages: number;
}

/** The page as it would be printed, drawn by the server as the final one will be. */
export function usePreview(path: string, text: MemoText, page: number) {
  const settled = useSettled(text);
  return useQuery({
    queryKey: ['memo-preview', path, settled, page],
    queryFn: () => api.picture(`${path}/preview/${page}`, settled),
    placeholderData: (before: Preview | undefined) => before,
    enabled: settled.subject.trim() !== '' && settled.to.trim() !== '',
    gcTime: 0,
    retry: false,
  });
}
