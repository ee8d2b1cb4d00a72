import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const openDataRoutes: RouteObject[] = [
  page('information/open-data', () => import('./OfficePage'), 'OfficePage'),
  page('information/publications/:slug/open-data', () => import('./PublicationPage'), 'PublicationPage'),
];
