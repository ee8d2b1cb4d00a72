import type { RouteObject } from 'react-router';
import { page } from '@shared/routing/page';

export const collectionRoutes: RouteObject[] = [
  page('collections', () => import('./list/CollectionsPage'), 'CollectionsPage'),
  page('collections/new', () => import('./wizard/WizardPage'), 'WizardPage'),
  {
    ...page('collections/:id', () => import('./case/CollectionFrame'), 'CollectionFrame'),
    children: [
      page('', () => import('./board/BoardPage'), 'BoardPage'),
      page('steps', () => import('./case/StepsPage'), 'StepsPage'),
      page('exceptions', () => import('./exceptions/ExceptionsPage'), 'ExceptionsPage'),
      page('reminders', () => import('./reminders/RemindersPage'), 'RemindersPage'),
      page('files', () => import('./bulk/BulkPage'), 'BulkPage'),
      page('duplicates', () => import('./duplicates/DuplicatesPage'), 'DuplicatesPage'),
    ],
  },
  page('archives', () => import('./memos/ArchivesPage'), 'ArchivesPage'),
  page('collections/:id/memos/:kind', () => import('./memos/MemoPage'), 'MemoPage'),
  page('collections/:id/schools/:code', () => import('./submission/SubmissionPage'), 'SubmissionPage'),
];
