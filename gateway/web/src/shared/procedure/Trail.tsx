import type { HistoryEntry } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { actionKey } from './actionKey';
import { actorOf } from './actor';
import styles from './Trail.module.css';

/** Who did what and when, the newest first. */
export function Trail({ entries }: { entries: HistoryEntry[] }) {
  const { t } = useLanguage();
  if (entries.length === 0) return <p className="quiet">{t('procedure.trail.empty')}</p>;
  return (
    <ol className={styles.trail}>
      {[...entries]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map((entry, index) => {
          const key = actionKey(entry.action);
          const by =
            entry.by === 'requester'
              ? t('procedure.byRequester')
              : actorOf(entry.by, t('procedure.bySystem'));
          return (
            <li key={`${entry.at}-${entry.action}-${index}`}>
              <span className={styles.when}>
                <DateText value={entry.at} shape="dateTime" />
              </span>
              <span>
                <strong>{key ? t(key) : entry.action}</strong>
                {entry.step ? ` · ${t('procedure.stepN', { n: entry.step })}` : ''}
                {entry.version ? ` · ${t('common.version', { version: entry.version })}` : ''}
                {by ? ` · ${by}` : ''}
                {entry.note && <span className={styles.note}>“{entry.note}”</span>}
              </span>
            </li>
          );
        })}
    </ol>
  );
}
