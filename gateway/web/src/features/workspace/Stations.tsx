import { type TextKey, useLanguage } from '@shared/i18n';
import { Stepper } from '@shared/ui/Stepper';
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
    <div className={styles.stations}>
      <Stepper label={t('workspace.stations')} steps={STATIONS.map((station) => t(NAMES[station]))} at={at} />
      <p className={styles.next} data-testid="next-step" data-station={next.station}>
        <strong>{t('workspace.next')}</strong> {t(next.key, next.params)}
      </p>
    </div>
  );
}
