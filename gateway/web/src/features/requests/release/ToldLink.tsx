import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { CopyButton } from '@shared/ui/CopyButton';
import styles from '../Requests.module.css';
import type { DeliveryTold } from './types';

/** The link, which is told this once. */
export function ToldLink({ told }: { told: DeliveryTold }) {
  const { t } = useLanguage();
  if (!told.link) return <p role="status">{t('release.inPerson.done')}</p>;
  return (
    <div className={styles.link} data-testid="delivery-link">
      <strong>{t('requests.deliver.link')}</strong>
      <code>{told.page}</code>
      <div className="row">
        <CopyButton text={told.page} label={t('common.copy')} />
        <span className="small">
          {t('requests.deliver.until')} <DateText value={told.expiresAt} shape="dateTime" />
        </span>
      </div>
    </div>
  );
}
