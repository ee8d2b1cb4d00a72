import { lazy, Suspense } from 'react';
import { useLanguage } from '@shared/i18n';
import { Loading } from '@shared/ui/states';
import styles from './Chart.module.css';
import type { ChartProps } from './types';

const Drawing = lazy(() => import('./Drawing').then((m) => ({ default: m.Drawing })));

/** A chart, and the same as a table for whoever cannot see it or wants the figures. */
export function Chart(props: ChartProps) {
  const { t } = useLanguage();
  const { title, unit, categories, series } = props;
  return (
    <figure className={styles.chart} data-testid="chart">
      <figcaption className={styles.title}>
        {title} {unit && <span className="small quiet">({unit})</span>}
      </figcaption>
      <Suspense fallback={<Loading rows={6} />}>
        <Drawing {...props} />
      </Suspense>
      <details className={styles.figures}>
        <summary>{t('chart.asTable')}</summary>
        <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
          <table>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('chart.category')}</th>
                {series.map((one) => (
                  <th key={one.name} scope="col">
                    {one.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {categories.map((category, index) => (
                <tr key={`${index} ${category}`}>
                  <th scope="row">{category}</th>
                  {series.map((one) => (
                    <td key={one.name}>{one.values[index]?.toLocaleString('en-US') ?? '–'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
