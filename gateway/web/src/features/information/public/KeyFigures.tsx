import type { ReportTable } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import styles from './KeyFigures.module.css';

const NAMES: Record<string, TextKey> = {
  ชาย: 'public.boys',
  หญิง: 'public.girls',
  รวม: 'public.pupils',
  ห้อง: 'public.rooms',
};

/** The figures one comes for, from the bottom line of the whole area. */
export function KeyFigures({ table }: { table: ReportTable }) {
  const { t } = useLanguage();
  const whole = [...table.columns.entries()].filter(([, column]) => /^รวม(ทั้งหมด|ทั้งสิ้น)/.test(column.groupTh));
  const figures = whole.map(([index, column]) => {
    const name = NAMES[column.titleTh];
    return [name ? t(name) : column.titleTh, table.totals[index] ?? 0] as const;
  });
  return (
    <dl className={styles.figures} data-testid="key-figures">
      <div>
        <dt>{t('information.schools')}</dt>
        <dd>{table.rows.length.toLocaleString('en-US')}</dd>
      </div>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value.toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  );
}
