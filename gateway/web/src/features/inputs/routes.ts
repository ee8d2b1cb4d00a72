import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const inputRoutes: RouteObject[] = [
  page('information/inputs', () => import('./InputsPage'), 'InputsPage'),
  page('information/inputs/:code', () => import('./InputPage'), 'InputPage'),
  page('information/budget', () => import('./budget/BudgetsPage'), 'BudgetsPage'),
  page('information/budget/:id', () => import('./budget/BudgetPage'), 'BudgetPage'),
  page(
    'information/budget/:id/schools/:school',
    () => import('./budget/SchoolBudgetPage'),
    'SchoolBudgetPage',
  ),
];

/** A school's own part of what was published. */
export const budgetSchoolRoutes: RouteObject[] = [
  page('budget', () => import('./budget/OwnBudgetPage'), 'OwnBudgetPage'),
];
