import { Link } from 'react-router';
import { formatDate } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import styles from './Overview.module.css';
import type { Dashboard, Round } from './types';

/** How far each collection under way is, and whether its schools will be in time. */
export function Rounds({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useLanguage();
  return (
    <Panel title={t('overview.rounds')} testId="rounds">
      {dashboard.rounds.length === 0 ? (
        <p className="quiet">{t('overview.noRounds')}</p>
      ) : (
        <ul className={styles.list}>
          {dashboard.rounds.map((round) => (
            <Line key={round.collectionId} round={round} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Line({ round }: { round: Round }) {
  const { t, language } = useLanguage();
  const said = [
    round.lateToSubmit > 0 && t('overview.notSent', { count: round.lateToSubmit }),
    round.lateToCertify > 0 && t('overview.notCertified', { count: round.lateToCertify }),
    round.expectedLate === 0 && t('overview.expectedNone'),
    (round.expectedLate ?? 0) > 0 && t('overview.expectedLate', { count: round.expectedLate ?? 0 }),
  ].filter(Boolean);
  const whole = round.schools > 0 && round.certified === round.schools;
  return (
    <li data-testid="round">
      <Link to={`/collections/${round.collectionId}`}>{round.titleTh}</Link>
      <span className="small">
        {whole
          ? t('overview.allCertified')
          : t('overview.sent', {
              submitted: round.submitted,
              schools: round.schools,
              certified: round.certified,
            })}{' '}
        · {t('overview.closes', { day: formatDate(round.entryClosesAt, language) })}
      </span>
      {said.map((text) => (
        <strong key={String(text)} className="small">
          {text}
        </strong>
      ))}
    </li>
  );
}
