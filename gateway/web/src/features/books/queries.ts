import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Production } from '@shared/api/types';
import type { Book } from './types';

export const BOOKS = '/api/reporting/books';
export const bookPath = (id: string) => `${BOOKS}/${id}`;
export const booksKey = ['books'] as const;

export function useBooks() {
  return useQuery({
    queryKey: booksKey,
    queryFn: ({ signal }) => api.all<Book>(BOOKS, {}, signal),
  });
}

export function useBook(id: string) {
  return useQuery({
    queryKey: [...booksKey, id],
    queryFn: ({ signal }) => api.get<Book>(bookPath(id), undefined, signal),
    refetchOnWindowFocus: false,
  });
}

export function useProductions() {
  return useQuery({
    queryKey: ['productions', 'list'],
    queryFn: ({ signal }) => api.all<Production>('/api/reporting/productions', {}, signal),
  });
}

/** What a final book may take. */
export const approved = (one: Production | undefined) =>
  one !== undefined && ['APPROVED', 'PUBLISHED', 'FILED'].includes(one.status);
