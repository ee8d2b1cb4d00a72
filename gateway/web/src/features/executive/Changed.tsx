import { figure } from '@shared/figures';
import { formatDate } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Overview.module.css';
import { Sparkline } from './Sparkline';
import type { Dashboard, Figures } from './types';

type Counted = 'pupils' | 'rooms' | 'schools' | 'smallSchools';

/** The newest figures, each with a sentence on how it moved and a line of how it went. */
export function Changed({ dashboard }: { dashboard: Dashboard }) {
  const { t, language } = useLanguage();
  const { now, before, trend } = dashboard;
  if (!now) {
    return (
      <Panel title={t('overview.changed')}>
        <Empty title={t('overview.noData')}>{t('overview.noDataText')}</Empty>
      </Panel>
    );
  }
  const name = (one: Figures) =>
    t('overview.asOf', { title: one.titleTh, day: formatDate(one.referenceDate, language, 'long') });
  const counted: [Counted, string][] = [
    ['pupils', t('overview.pupils')],
    ['rooms', t('overview.rooms')],
    ['schools', t('overview.schools')],
    ['smallSchools', t('overview.small', { most: dashboard.smallSchool })],
  ];
  return (
    <Panel
      title={t('overview.changed')}
      note={
        before
          ? t('overview.since', { now: name(now), before: name(before) })
          : t('overview.first', { now: name(now) })
      }
      testId="changed"
    >
      <dl className={styles.figures}>
        {counted.map(([key, label]) => {
          const values = trend.map((one) => one[key]);
          return (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <span className={styles.figure}>{figure(now[key])}</span>
                <Sparkline
                  values={values}
                  label={t('overview.trend', {
                    count: values.length,
                    values: values.map((value) => figure(value)).join(', '),
                  })}
                />
                {before && <Movement now={now[key]} before={before[key]} big={dashboard.bigPercent} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}

/** How a figure moved, in words: colour alone says nothing to many, and more small schools are no gain. */
function Movement({ now, before, big }: { now: number; before: number; big: number }) {
  const { t } = useLanguage();
  const moved = now - before;
  if (moved === 0) return <span className={styles.moved}>{t('overview.same')}</span>;
  const percent = Math.abs((100 * moved) / before);
  const share = before === 0 ? '–' : percent.toFixed(1);
  return (
    <span className={styles.moved}>
      <span aria-hidden="true">{moved > 0 ? '▲ ' : '▼ '}</span>
      {t(moved > 0 ? 'overview.more' : 'overview.less', { count: Math.abs(moved), share })}
      {percent > big && <strong> · {t('overview.bigMove', { percent: big })}</strong>}
    </span>
  );
}
