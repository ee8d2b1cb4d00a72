import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const adviceRoutes: RouteObject[] = [
  page('advice', () => import('./InboxPage'), 'InboxPage'),
  page('advice/faq', () => import('./FaqPage'), 'FaqPage'),
  page('advice/:id', () => import('./ThreadPage'), 'ThreadPage'),
];
