import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Empty } from '@shared/ui/states';

/** A fault of the page itself, or a part of it that could not be fetched after an update. */
export function Crashed() {
  const { t } = useLanguage();
  const error = useRouteError();
  return (
    <Empty
      page
      drawing="broken"
      title={t('common.crashed.title')}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t('common.reload')}
        </Button>
      }
    >
      <p>{t('common.crashed.text')}</p>
      <p className="small quiet">{error instanceof Error ? error.message : ''}</p>
    </Empty>
  );
}
