import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const officeRoutes: RouteObject[] = [
  page('office', () => import('./OfficePage'), 'OfficePage'),
  page('office/letterhead', () => import('./letterhead/LetterheadPage'), 'LetterheadPage'),
  page('office/register', () => import('./letterhead/RegisterPage'), 'RegisterPage'),
  page('office/keys', () => import('./keys/KeysPage'), 'KeysPage'),
];
