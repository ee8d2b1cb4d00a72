import { Popover } from 'antd';
import type { Outlook } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';
import styles from './Forecast.module.css';

const TONES: Record<Outlook['risk'], Tone> = { ON_COURSE: 'green', WATCH: 'blue', LIKELY_LATE: 'amber' };

/** How likely a school is to be late, and always why. */
export function OutlookText({ outlook }: { outlook: Outlook }) {
  const { t, pick } = useLanguage();
  return (
    <span className={styles.outlook} data-testid="outlook" data-risk={outlook.risk}>
      <StatusTag tone={TONES[outlook.risk]}>
        {t(`forecast.${outlook.risk}`)} {outlook.percent}%
      </StatusTag>
      <span className={styles.reasons}>
        {outlook.reasons.map((reason) => pick(reason.textTh, reason.textEn)).join(', ')}
      </span>
    </span>
  );
}

/** The same in a narrow place: the reasons are one touch away. */
export function OutlookTag({ outlook }: { outlook: Outlook }) {
  const { t, pick } = useLanguage();
  const reasons = (
    <ul className={styles.why}>
      {outlook.reasons.map((reason) => (
        <li key={reason.textTh}>{pick(reason.textTh, reason.textEn)}</li>
      ))}
    </ul>
  );
  return (
    <Popover content={reasons} title={t('forecast.why')} trigger={['hover', 'focus']}>
      <button type="button" className={styles.tag} data-testid="outlook" data-risk={outlook.risk}>
        <StatusTag tone={TONES[outlook.risk]}>
          {t(`forecast.${outlook.risk}`)} {outlook.percent}%
        </StatusTag>
      </button>
    </Popover>
  );
}
