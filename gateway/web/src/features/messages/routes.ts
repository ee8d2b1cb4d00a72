import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const messageRoutes: RouteObject[] = [
  page('messages', () => import('./MessagesPage'), 'MessagesPage'),
  page('messages/templates', () => import('./TemplatesPage'), 'TemplatesPage'),
  page('messages/:id', () => import('./MessagePage'), 'MessagePage'),
];
