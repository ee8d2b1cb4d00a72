import { useCallback, useEffect, useState } from 'react';

function stored<T extends object>(key: string): Partial<T> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

/** What is being typed survives a reload and the end of the session; it is gone when the window closes or it was sent. */
export function useDraft<T extends object>(key: string, fresh: T) {
  const [draft, setDraft] = useState<T>(() => ({ ...fresh, ...stored<T>(key) }));

  useEffect(() => {
    sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);

  const change = useCallback((part: Partial<T>) => setDraft((now) => ({ ...now, ...part })), []);
  const discard = useCallback(() => sessionStorage.removeItem(key), [key]);
  return { draft, change, discard };
}
