import type { ReportTable } from '@shared/api/types';
import { figure, measureOf, totalOf } from '@shared/figures';
import { type TextKey, useLanguage } from '@shared/i18n';
import styles from './KeyFigures.module.css';

const NAMES: Record<string, TextKey> = {
  MALE: 'public.boys',
  FEMALE: 'public.girls',
  TOTAL: 'public.pupils',
  ROOMS: 'public.rooms',
};

/** How the keys of the group of all grades together begin. */
const WHOLE = 'ALL-';
const MOST = 4;

/** The figures one comes for, from the bottom line. */
export function KeyFigures({ table }: { table: ReportTable }) {
  const { t, pick } = useLanguage();
  const total = totalOf(table);
  if (!total) return null;
  const schools = table.rows.filter((row) => row.weight === 'PLAIN').length;
  const columns = table.columns.map((column, index) => ({ column, index }));
  const whole = columns.filter(({ column }) => column.sum === 'TOTAL');
  const figures = (whole.length > 0 ? whole : columns).slice(0, MOST).map(({ column, index }) => {
    const name = column.key.startsWith(WHOLE) ? NAMES[measureOf(column)] : undefined;
    return [name ? t(name) : pick(column.titleTh, column.titleEn), total.values[index] ?? null] as const;
  });
  return (
    <dl className={styles.figures} data-testid="key-figures">
      {table.bySchool !== false && (
        <div>
          <dt>{t('information.schools')}</dt>
          <dd>{figure(schools)}</dd>
        </div>
      )}
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
