import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import styles from '../Requests.module.css';
import { useSatisfaction } from './queries';

/** What requesters said of the service. */
export function Satisfaction() {
  const { t } = useLanguage();
  return (
    <Panel title={t('satisfaction.title')} note={t('satisfaction.note')} testId="satisfaction-report">
      <Loaded query={useSatisfaction()} rows={2}>
        {(report) =>
          report.answers === 0 ? (
            <p className="quiet">{t('satisfaction.none')}</p>
          ) : (
            <div className="stack">
              <p>
                <strong>{t('satisfaction.average', { average: report.average ?? 0 })}</strong>{' '}
                <span className="quiet">{t('satisfaction.answers', { count: report.answers })}</span>
              </p>
              <ul className={styles.files}>
                {report.items.map((item) => (
                  <li key={item.requestNo}>
                    <span>
                      {item.score} / 5 {item.words}
                    </span>
                    <span className="small quiet">
                      {item.requestNo} · <DateText value={item.at} />
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}
