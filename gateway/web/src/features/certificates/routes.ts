import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

/** Open to everyone: who holds a certificate may check it. */
export const certificateRoutes: RouteObject[] = [
  page('certificates/check', () => import('./CheckPage'), 'CheckPage'),
];
