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
