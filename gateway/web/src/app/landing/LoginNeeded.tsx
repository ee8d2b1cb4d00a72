import { Button } from 'antd';
import { useLanguage } from '@shared/i18n';
import { LOGIN_PATH, rememberPlace } from '@shared/me';
import { Empty } from '@shared/ui/states';

export function LoginNeeded() {
  const { t } = useLanguage();
  return (
    <Empty
      page
      drawing="lock"
      title={t('shell.loginNeeded.title')}
      action={
        <Button type="primary" size="large" href={LOGIN_PATH} onClick={rememberPlace}>
          {t('shell.login')}
        </Button>
      }
    >
      {t('shell.loginNeeded.text')}
    </Empty>
  );
}
