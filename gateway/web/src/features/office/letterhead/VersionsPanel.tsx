import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { changedParts } from './changed';
import { type Letterhead, useLetterheadVersions } from './letterheads';

/** What the letterhead was, from when until when; each final paper names the version that it was printed with. */
export function VersionsPanel({ area }: { area: string }) {
  const { t } = useLanguage();
  const versions = useLetterheadVersions(area);
  const items = versions.data?.items ?? [];
  const at = (version: Letterhead) => items.indexOf(version);
  const columns: Column<Letterhead>[] = [
    {
      key: 'no',
      title: t('letterhead.version'),
      render: (one) => one.version,
      align: 'right',
      primary: true,
    },
    {
      key: 'from',
      title: t('letterhead.validFrom'),
      render: (one) => <DateText value={one.changedAt} shape="dateTime" />,
    },
    {
      key: 'until',
      title: t('letterhead.validUntil'),
      render: (one) => {
        const next = items[at(one) - 1];
        return next ? <DateText value={next.changedAt} shape="dateTime" /> : t('letterhead.validNow');
      },
    },
    { key: 'by', title: t('letterhead.changedBy'), render: (one) => one.changedBy },
    {
      key: 'what',
      title: t('letterhead.changedWhat'),
      render: (one) => {
        const parts = changedParts(one, items[at(one) + 1]);
        return parts.length === 0 ? '–' : parts.map((part) => t(`letterhead.${part}`)).join(' · ');
      },
    },
  ];
  return (
    <Panel
      flush
      title={t('letterhead.versions')}
      note={t('letterhead.versionsNote')}
      testId="letterhead-versions"
    >
      <Loaded query={versions} rows={2}>
        {(page) => (
          <DataTable
            caption={t('letterhead.versions')}
            columns={columns}
            rows={page.items}
            rowKey={(one) => String(one.version)}
            empty={<Empty title={t('letterhead.noVersions')}>{t('letterhead.noVersionsText')}</Empty>}
          />
        )}
      </Loaded>
    </Panel>
  );
}
