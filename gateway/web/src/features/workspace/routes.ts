import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const workspaceRoutes: RouteObject[] = [
  page('workspace', () => import('./AskedPage'), 'AskedPage'),
  page('workspace/:id', () => import('./WorkspacePage'), 'WorkspacePage'),
];
