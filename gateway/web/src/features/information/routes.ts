import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const informationRoutes: RouteObject[] = [
  page('information', () => import('./InformationPage'), 'InformationPage'),
  page('information/snapshots', () => import('./snapshots/SnapshotsPage'), 'SnapshotsPage'),
  page('information/snapshots/compare', () => import('./snapshots/ComparePage'), 'ComparePage'),
  page('information/productions/:id', () => import('./productions/ProductionPage'), 'ProductionPage'),
];

/** Open to everyone. */
export const publicRoutes: RouteObject[] = [
  page('public', () => import('./public/PublicPage'), 'PublicPage'),
  page('public/:slug', () => import('./public/PublicationPage'), 'PublicationPage'),
];
