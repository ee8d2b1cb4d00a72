import type { SubmissionVersion } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { actorOf } from '@shared/procedure/actor';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Hash } from '@shared/ui/Hash';

export function Versions({ versions }: { versions: SubmissionVersion[] }) {
  const { t } = useLanguage();
  const columns: Column<SubmissionVersion>[] = [
    {
      key: 'v',
      title: t('versions.version'),
      primary: true,
      render: (v) => t('common.version', { version: v.version }),
    },
    { key: 'at', title: t('versions.at'), render: (v) => <DateText value={v.at} shape="dateTime" /> },
    { key: 'rows', title: t('board.rows'), align: 'right', render: (v) => v.rows.toLocaleString('en-US') },
    {
      key: 'errors',
      title: t('severity.ERROR'),
      align: 'right',
      render: (v) => v.errors.toLocaleString('en-US'),
    },
    {
      key: 'queries',
      title: t('severity.QUERY'),
      align: 'right',
      render: (v) => v.queries.toLocaleString('en-US'),
    },
    {
      key: 'by',
      title: t('versions.by'),
      render: (v) => actorOf(v.by ?? null, t('procedure.bySystem')) ?? '–',
    },
    { key: 'hash', title: t('versions.hash'), render: (v) => <Hash value={v.fileSha256} /> },
  ];
  return (
    <DataTable
      caption={t('versions.title')}
      columns={columns}
      rows={[...versions].sort((a, b) => b.version - a.version)}
      rowKey={(v) => String(v.version)}
    />
  );
}
