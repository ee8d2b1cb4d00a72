import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

/** Open to everyone; the short addresses are for paper and for the telephone. */
export const publicRoutes: RouteObject[] = [
  page('public', () => import('./PublicPage'), 'PublicPage'),
  page('public/:slug', () => import('./PublicationPage'), 'PublicationPage'),
  page('public/:slug/:edition', () => import('./PublicationPage'), 'PublicationPage'),
  page('public/:slug/schools/:code', () => import('./pages/SchoolsPage'), 'SchoolsPage'),
  page('public/:slug/:edition/schools/:code', () => import('./pages/SchoolsPage'), 'SchoolsPage'),
  page('s/:code', () => import('./pages/SchoolShelf'), 'SchoolShelf'),
  page('p/:slug', () => import('./ShortAddress'), 'ShortAddress'),
  page('p/:slug/:edition', () => import('./ShortAddress'), 'ShortAddress'),
];
