import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const requestRoutes: RouteObject[] = [
  page('requests', () => import('./RequestsPage'), 'RequestsPage'),
  page('requests/board', () => import('./BoardPage'), 'BoardPage'),
  page('requests/service-times', () => import('./ServiceTimesPage'), 'ServiceTimesPage'),
  page('requests/new', () => import('./NewRequestPage'), 'NewRequestPage'),
  page('requests/catalogue', () => import('./keeping/CataloguePage'), 'CataloguePage'),
  page('requests/disclosures', () => import('./release/DisclosureLogPage'), 'DisclosureLogPage'),
  page('requests/filings', () => import('./keeping/FilingsPage'), 'FilingsPage'),
  page('requests/:id', () => import('./RequestPage'), 'RequestPage'),
];

/** Open to everyone. */
export const trackingRoutes: RouteObject[] = [
  page('request', () => import('./PublicRequestPage'), 'PublicRequestPage'),
  page('track', () => import('./TrackPage'), 'TrackPage'),
  page('delivery/:token', () => import('./release/PickupPage'), 'PickupPage'),
  page('track/:code', () => import('./TrackPage'), 'TrackPage'),
];
