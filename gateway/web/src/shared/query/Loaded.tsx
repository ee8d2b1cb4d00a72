import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemState } from '@shared/ui/ProblemView';
import { Loading } from '@shared/ui/states';

interface Props<T> {
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** The three faces of anything fetched: not yet, not at all, here. */
export function Loaded<T>({ query, rows, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}
