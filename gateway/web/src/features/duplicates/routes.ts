import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const duplicateRoutes: RouteObject[] = [
  page('duplicates', () => import('./DuplicatesPage'), 'DuplicatesPage'),
  page('duplicates/:id', () => import('./CasePage'), 'CasePage'),
];
