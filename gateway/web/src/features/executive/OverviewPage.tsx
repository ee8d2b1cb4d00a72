import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { RequireAct } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Changed } from './Changed';
import { LatePanel } from './LatePanel';
import styles from './Overview.module.css';
import { Rounds } from './Rounds';
import type { Dashboard } from './types';

/** What a director reads on a telephone: what changed, what is late, what needs a decision. */
export function OverviewPage() {
  const { t } = useLanguage();
  return (
    <RequireAct act="overview">
      <Page title={t('overview.title')} intro={t('overview.intro')}>
        <Screen />
      </Page>
    </RequireAct>
  );
}

function Screen() {
  const dashboard = useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => api.get<Dashboard>('/api/reporting/dashboard', undefined, signal),
  });
  return (
    <Loaded query={dashboard} rows={10}>
      {(data) => (
        <div className={styles.screen}>
          <Changed dashboard={data} />
          <div className={styles.rest}>
            <Decisions dashboard={data} />
            <LatePanel dashboard={data} />
            <Rounds dashboard={data} />
            <Recent dashboard={data} />
          </div>
        </div>
      )}
    </Loaded>
  );
}

function Decisions({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useLanguage();
  const { decisions } = dashboard;
  return (
    <Panel title={t('overview.decide')} tone={decisions.length > 0 ? 'warning' : 'plain'} testId="decisions">
      {decisions.length === 0 ? (
        <p className="quiet">{t('overview.noneToDecide')}</p>
      ) : (
        <ul className={styles.list}>
          {decisions.map((one) => (
            <li key={one.productionId}>
              <Link to={`/information/productions/${one.productionId}`}>{one.titleTh}</Link>
              <span className="small">
                {t(`overview.kind.${one.kind}`)}
                {one.doubts > 0 && ` · ${t('overview.doubts', { count: one.doubts })}`}
                {one.own && ` · ${t('overview.own')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Recent({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useLanguage();
  if (dashboard.published.length === 0) return null;
  return (
    <Panel title={t('overview.published')}>
      <ul className={styles.list}>
        {dashboard.published.map((one) => (
          <li key={one.slug}>
            <Link to={`/public/${one.slug}`}>{one.titleTh}</Link>
            <span className="small quiet">
              <DateText value={one.publishedAt} /> · {t('common.version', { version: one.edition })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
