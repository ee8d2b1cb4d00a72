import { Button, Modal } from 'antd';
import type { IssuedClient } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { CopyButton } from '@shared/ui/CopyButton';
import styles from './Schools.module.css';

interface Props {
  issued: IssuedClient;
  onClose: () => void;
}

/** The only time the secret is seen: it is nowhere kept in the clear. */
export function SecretDialog({ issued, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Modal
      open
      width={720}
      title={t('clients.secret.title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose} data-testid="secret-kept">
          {t('clients.secret.kept')}
        </Button>
      }
    >
      <div className={styles.secret}>
        <p>{t('clients.secret.once')}</p>
        <div className={styles.value}>
          <span className="quiet">client_id</span>
          <code>{issued.clientId}</code>
          <CopyButton text={issued.clientId} />
        </div>
        <div className={styles.value}>
          <span className="quiet">client_secret</span>
          <code data-testid="client-secret">{issued.clientSecret}</code>
          <CopyButton text={issued.clientSecret} label={t('common.copy')} />
        </div>
        <p className="small quiet">{t('clients.quickStartNote')}</p>
      </div>
    </Modal>
  );
}
