import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const reportRoutes: RouteObject[] = [
  page('information/designs', () => import('./ReportsPage'), 'ReportsPage'),
  page('information/designs/:code', () => import('./DesignerPage'), 'DesignerPage'),
];
