import type { TextKey } from '@shared/i18n';
import { useLanguage } from '@shared/i18n';
import { type nextStep, type Station, STATIONS } from './nextStep';
import styles from './Stations.module.css';

const NAMES: Record<Station, TextKey> = {
  send: 'workspace.station.send',
  mend: 'workspace.station.mend',
  submit: 'workspace.station.submit',
  certify: 'workspace.station.certify',
  accept: 'workspace.station.accept',
};

/** Where my school's return has come to, and the one thing to do next. */
export function Stations({ next }: { next: ReturnType<typeof nextStep> }) {
  const { t } = useLanguage();
  const at = next.station === 'done' ? STATIONS.length : STATIONS.indexOf(next.station);
  return (
    <div className={styles.wrap}>
      <ol className={styles.stations} aria-label={t('workspace.stations')}>
        {STATIONS.map((station, index) => (
          <li
            key={station}
            className={index < at ? styles.done : index === at ? styles.here : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden="true">
              {index < at ? '✓' : index + 1}
            </span>
            {t(NAMES[station])}
          </li>
        ))}
      </ol>
      <p className={styles.next} data-testid="next-step" data-station={next.station}>
        <strong>{t('workspace.next')}</strong> {t(next.key, next.params)}
      </p>
    </div>
  );
}
