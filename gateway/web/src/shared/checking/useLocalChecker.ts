import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@shared/api/client';
import { LocalChecker } from './LocalChecker';
import type { CheckAnswer, CheckContext } from './types';

const BASE = '/api/collection';
const startWorker = () => new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });

export interface LocalCheck {
  /** Null until everything is here, and for good where the browser cannot: then the server is to be asked. */
  check: ((file: File, onShare: (share: number) => void) => Promise<CheckAnswer>) | null;
  stop: () => void;
}

/** What checking this school's file takes is fetched when the page opens; from then on no network is needed. */
export function useLocalChecker(collectionId: string, schoolCode: string, enabled: boolean): LocalCheck {
  const context = useQuery({
    queryKey: ['submissions', collectionId, schoolCode, 'check-context'],
    enabled,
    queryFn: ({ signal }) =>
      api.get<CheckContext>(
        `${BASE}/collections/${collectionId}/submissions/${schoolCode}/check-context`,
        undefined,
        signal,
      ),
  });
  const { dataSetCode, dataSetVersion } = context.data ?? {};
  const dataSet = useQuery({
    queryKey: ['data-sets', dataSetCode, dataSetVersion, 'definition'],
    enabled: dataSetCode !== undefined && typeof Worker !== 'undefined',
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api.get<object>(`${BASE}/data-sets/${dataSetCode}/versions/${dataSetVersion}`, undefined, signal),
  });
  const [checker, setChecker] = useState<LocalChecker | null>(null);

  const definition = dataSet.data;
  useEffect(() => {
    if (!definition) return;
    const made = new LocalChecker(JSON.stringify(definition), startWorker);
    made.ready().then(
      () => setChecker(made),
      () => setChecker(null),
    );
    return () => {
      setChecker(null);
      made.stop();
    };
  }, [definition]);

  const known = context.data?.context;
  return {
    check: checker && known ? (file, onShare) => checker.check(file, known, onShare) : null,
    stop: () => checker?.stop(),
  };
}
