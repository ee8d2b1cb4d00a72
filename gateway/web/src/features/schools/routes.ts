import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const schoolRoutes: RouteObject[] = [
  page('schools', () => import('./SchoolsPage'), 'SchoolsPage'),
  page('schools/import', () => import('./ImportPage'), 'ImportPage'),
  page('schools/clients', () => import('./ClientsPage'), 'ClientsPage'),
  page('schools/:code', () => import('./SchoolPage'), 'SchoolPage'),
  page('schools/:code/pages/:page', () => import('./pages/PageOfSchool'), 'PageOfSchool'),
];

/** A school's own official pages. */
export const ownSchoolRoutes: RouteObject[] = [
  page('our-school', () => import('./pages/OwnPages'), 'OwnPages'),
  page('our-school/:page', () => import('./pages/OwnPage'), 'OwnPage'),
];
