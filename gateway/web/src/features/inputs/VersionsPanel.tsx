import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { useInputVersions } from './queries';
import type { InputVersion } from './types';

/** Who changed the table when, and why. */
export function VersionsPanel({ code }: { code: string }) {
  const { t } = useLanguage();
  const versions = useInputVersions(code);
  const columns: Column<InputVersion>[] = [
    { key: 'version', title: t('inputs.version'), primary: true, render: (one) => one.version },
    {
      key: 'at',
      title: t('inputs.changed'),
      render: (one) => <DateText value={one.changedAt} shape="dateTime" />,
    },
    { key: 'by', title: t('inputs.by'), render: (one) => one.changedBy },
    {
      key: 'what',
      title: t('inputs.rows'),
      render: (one) => t('inputs.version.changes', { added: one.added, removed: one.removed }),
    },
    { key: 'note', title: t('inputs.version.note'), render: (one) => one.note || '–' },
  ];
  return (
    <Panel flush title={t('inputs.versions')}>
      <Loaded query={versions} rows={2}>
        {(all) => (
          <DataTable
            caption={t('inputs.versions')}
            columns={columns}
            rows={all}
            rowKey={(one) => String(one.version)}
            testId="input-versions"
          />
        )}
      </Loaded>
    </Panel>
  );
}
