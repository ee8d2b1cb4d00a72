import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { figure } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import styles from './Overview.module.css';
import type { Dashboard, Late } from './types';

const PLACES = {
  PRODUCTION: (id: string) => `/information/productions/${id}`,
  REQUEST: (id: string) => `/requests/${id}`,
  COLLECTION: (id: string) => `/collections/${id}`,
};

/** More than these nobody reads on a telephone. */
const MOST = 5;

/** How much is late in the whole office, and what has been so longest. */
export function LatePanel({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useLanguage();
  const { late, lateness } = dashboard;
  const all = lateness.requests + lateness.other;
  const any = all + lateness.schools > 0;
  return (
    <Panel title={t('overview.late')} tone={any ? 'danger' : 'plain'} testId="late">
      {!any && <p className="quiet">{t('overview.noneLate')}</p>}
      {any && (
        <dl className={styles.counts}>
          <Count
            label={t('overview.lateSchools')}
            count={lateness.schools}
            note={lateness.rounds > 0 && t('overview.lateSchoolsIn', { count: lateness.rounds })}
          />
          <Count
            label={t('overview.lateRequestsCount')}
            count={lateness.requests}
            note={
              lateness.requestsVeryLate > 0 && t('overview.veryLate', { count: lateness.requestsVeryLate })
            }
          />
          <Count label={t('overview.lateOther')} count={lateness.other} />
        </dl>
      )}
      <ul className={styles.list}>
        {late.slice(0, MOST).map((one) => (
          <Line key={one.caseId} one={one} />
        ))}
        {all > MOST && <li className="small quiet">{t('overview.moreLate', { count: all - MOST })}</li>}
        <li className={styles.elsewhere}>
          <Link to="/collections">{t('overview.boards')}</Link>
          <Link to="/requests">{t('overview.lateRequests')}</Link>
        </li>
      </ul>
    </Panel>
  );
}

function Count({ label, count, note }: { label: string; count: number; note?: string | false }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={styles.figure}>{figure(count)}</span>
        {note && <span className={styles.moved}>{note}</span>}
      </dd>
    </div>
  );
}

function Line({ one }: { one: Late }) {
  const { t, pick } = useLanguage();
  return (
    <li>
      <Link to={PLACES[one.caseKind](one.caseId)}>{one.titleTh}</Link>
      <span className="small">
        {t(`overview.case.${one.caseKind}`)} · {pick(one.stepTh, one.stepEn)} · <DateText value={one.dueOn} />
      </span>
      <span className="small">
        {t('overview.lateDays', { days: one.days })}
        {one.veryLate && ` · ${t('overview.isVeryLate')}`}
      </span>
    </li>
  );
}
