import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { StatusTag } from '@shared/ui/StatusTag';
import type { Archive } from './archives';

/** Whether the sealed file is still what it was, as of the last look. */
export function Fixity({ archive }: { archive: Archive }) {
  const { t } = useLanguage();
  const seen = archive.fixity;
  if (!seen) return <StatusTag tone="grey">{t('archive.unchecked')}</StatusTag>;
  return (
    <>
      <StatusTag tone={seen.whole ? 'green' : 'red'}>
        {t(seen.whole ? 'archive.whole' : 'archive.broken')}
      </StatusTag>{' '}
      <span className="small quiet">
        <DateText value={seen.checkedAt} shape="dateTime" />
      </span>
      {seen.faults.map((fault) => (
        <div key={fault} className="small">
          {fault}
        </div>
      ))}
    </>
  );
}
