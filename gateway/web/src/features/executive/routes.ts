import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const executiveRoutes: RouteObject[] = [
  page('overview', () => import('./OverviewPage'), 'OverviewPage'),
];
