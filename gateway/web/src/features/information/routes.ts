import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const informationRoutes: RouteObject[] = [
  page('information', () => import('./InformationPage'), 'InformationPage'),
  page('information/snapshots', () => import('./snapshots/SnapshotsPage'), 'SnapshotsPage'),
  page('information/snapshots/compare', () => import('./snapshots/ComparePage'), 'ComparePage'),
  page('information/productions/:id', () => import('./productions/ProductionPage'), 'ProductionPage'),
];
