import type { ReportTable } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { figure, measureOf, totalOf } from '@shared/figures';
import styles from './KeyFigures.module.css';

const NAMES: Record<string, TextKey> = {
  MALE: 'public.boys',
  FEMALE: 'public.girls',
  TOTAL: 'public.pupils',
  ROOMS: 'public.rooms',
};

/** How the keys of the last group, all grades together, begin. */
const WHOLE = 'ALL-';

/** The figures one comes for, from the bottom line of the whole area. */
export function KeyFigures({ table }: { table: ReportTable }) {
  const { t } = useLanguage();
  const total = totalOf(table);
  const schools = table.rows.filter((row) => row.weight === 'PLAIN').length;
  const figures = [...table.columns.entries()]
    .filter(([, column]) => column.key.startsWith(WHOLE))
    .map(([index, column]) => {
      const name = NAMES[measureOf(column)];
      return [name ? t(name) : column.titleTh, total?.values[index] ?? null] as const;
    });
  return (
    <dl className={styles.figures} data-testid="key-figures">
      <div>
        <dt>{t('information.schools')}</dt>
        <dd>{figure(schools)}</dd>
      </div>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
