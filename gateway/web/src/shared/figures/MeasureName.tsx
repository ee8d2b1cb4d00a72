import type { TableColumn } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { measureOf } from './groups';

const NAMES: Record<string, TextKey> = {
  MALE: 'table.male',
  FEMALE: 'table.female',
  TOTAL: 'table.sum',
  ROOMS: 'table.rooms',
};

/** Under its group's head a column says only what it counts. */
export function MeasureName({ column }: { column: TableColumn }) {
  const { t } = useLanguage();
  const key = NAMES[measureOf(column)];
  return <>{key ? t(key) : column.titleTh}</>;
}
