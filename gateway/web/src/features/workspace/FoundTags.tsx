import { useLanguage } from '@shared/i18n';
import { StatusTag } from '@shared/ui/StatusTag';

interface Props {
  found: { errors: number; queries: number; notices: number };
}

/** How many of each severity. */
export function FoundTags({ found }: Props) {
  const { t } = useLanguage();
  return (
    <div className="row">
      <StatusTag tone={found.errors ? 'red' : 'green'}>
        {t('severity.ERROR')} {found.errors.toLocaleString('en-US')}
      </StatusTag>
      <StatusTag tone={found.queries ? 'amber' : 'green'}>
        {t('severity.QUERY')} {found.queries.toLocaleString('en-US')}
      </StatusTag>
      <StatusTag tone="blue">
        {t('severity.NOTICE')} {found.notices.toLocaleString('en-US')}
      </StatusTag>
    </div>
  );
}
