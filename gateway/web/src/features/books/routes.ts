import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const bookRoutes: RouteObject[] = [
  page('information/books', () => import('./BooksPage'), 'BooksPage'),
  page('information/books/new', () => import('./BookPage'), 'NewBookPage'),
  page('information/books/:id', () => import('./BookPage'), 'BookPage'),
];
