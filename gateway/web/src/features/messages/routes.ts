import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const messageRoutes: RouteObject[] = [
  page('messages', () => import('./MessagesPage'), 'MessagesPage'),
  page('messages/shelf', () => import('./ShelfPage'), 'ShelfPage'),
  page('messages/events', () => import('./notices/EventsPage'), 'EventsPage'),
  page('messages/templates', () => import('./notices/TemplatesPage'), 'TemplatesPage'),
  page('messages/templates/:code', () => import('./notices/TemplatePage'), 'TemplatePage'),
  page('messages/:id', () => import('./MessagePage'), 'MessagePage'),
];

/** For everybody who is told anything. */
export const myNoticeRoutes: RouteObject[] = [
  page('my-notices', () => import('./mine/MyNoticesPage'), 'MyNoticesPage'),
];
