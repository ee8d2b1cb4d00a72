import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const dataSetRoutes: RouteObject[] = [
  page('data-sets', () => import('./list/DataSetsPage'), 'DataSetsPage'),
  {
    ...page('data-sets/:code/versions/:version', () => import('./designer/DesignerFrame'), 'DesignerFrame'),
    children: [
      page('', () => import('./designer/SettingsPage'), 'SettingsPage'),
      page('fields', () => import('./designer/FieldsPage'), 'FieldsPage'),
      page('code-lists', () => import('./designer/CodeListsPage'), 'CodeListsPage'),
      page('rules', () => import('./rules/RulesPage'), 'RulesPage'),
      page('figures', () => import('./figures/FiguresPage'), 'FiguresPage'),
      page('layouts', () => import('./designer/LayoutsPage'), 'LayoutsPage'),
      page('laboratory', () => import('./laboratory/LaboratoryPage'), 'LaboratoryPage'),
      page('compare', () => import('./compare/ComparePage'), 'ComparePage'),
    ],
  },
];
