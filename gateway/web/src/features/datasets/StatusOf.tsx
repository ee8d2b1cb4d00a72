import { useLanguage } from '@shared/i18n';
import { StatusTag } from '@shared/ui/StatusTag';
import type { DataSetView } from './types';

export function StatusOf({ view }: { view: DataSetView }) {
  const { t } = useLanguage();
  return view.status === 'PUBLISHED' ? (
    <StatusTag tone="green">{t('datasets.status.PUBLISHED')}</StatusTag>
  ) : (
    <StatusTag tone="amber">{t('datasets.status.DRAFT')}</StatusTag>
  );
}

export function OriginTag({ view }: { view: DataSetView }) {
  const { t } = useLanguage();
  return (
    <StatusTag tone={view.origin === 'SHIPPED' ? 'teal' : 'blue'}>
      {t(view.origin === 'SHIPPED' ? 'datasets.origin.SHIPPED' : 'datasets.origin.OFFICE')}
    </StatusTag>
  );
}
