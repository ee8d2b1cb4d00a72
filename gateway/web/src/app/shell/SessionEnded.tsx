import { Button, Modal } from 'antd';
import { useLanguage } from '@shared/i18n';
import { LOGIN_PATH } from '@shared/me';

/** The page with what was typed stays behind this; the login happens in a new tab, and this closes on return. */
export function SessionEnded() {
  const { t } = useLanguage();
  return (
    <Modal open closable={false} footer={null} title={t('shell.ended.title')} mask={{ closable: false }}>
      <div className="stack">
        <p>{t('shell.ended.text')}</p>
        <Button type="primary" href={LOGIN_PATH} target="_blank">
          {t('shell.login')}
        </Button>
      </div>
    </Modal>
  );
}
