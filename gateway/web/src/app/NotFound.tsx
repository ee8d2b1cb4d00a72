import { Button } from 'antd';
import { useLanguage } from '@shared/i18n';
import { Empty } from '@shared/ui/states';

export function NotFound() {
  const { t } = useLanguage();
  return (
    <Empty
      page
      drawing="search"
      title={t('common.notFound.title')}
      action={
        <Button href="/" type="primary">
          {t('common.toFirstPage')}
        </Button>
      }
    >
      {t('common.notFound.text')}
    </Empty>
  );
}
