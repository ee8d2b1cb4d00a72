import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const mendingSchoolRoutes: RouteObject[] = [
  page('workspace/:id/records', () => import('./MendPage'), 'MendPage'),
];

export const mendingStaffRoutes: RouteObject[] = [
  page('collections/:id/submissions/:code/records', () => import('./LookPage'), 'LookPage'),
];
