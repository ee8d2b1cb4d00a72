import { Link } from 'react-router';
import { asApiError } from '@shared/api/problem';
import { useLanguage } from '@shared/i18n';
import { SubmissionStatusTag } from '@shared/submissions';
import { type Column, DataTable } from '@shared/ui/DataTable';
import type { BulkFile } from './useBulk';

interface Props {
  collectionId: string;
  files: BulkFile[];
  names: Map<string, string>;
}

/** What came of each file. */
export function BulkTable({ collectionId, files, names }: Props) {
  const { t, pick } = useLanguage();
  const columns: Column<BulkFile>[] = [
    { key: 'file', title: t('bulk.file'), primary: true, sort: (f) => f.name, render: (f) => f.name },
    {
      key: 'school',
      title: t('schools.name'),
      sort: (f) => f.receipt?.schoolCode ?? '',
      render: (f) =>
        f.receipt && (
          <Link to={`/collections/${collectionId}/schools/${f.receipt.schoolCode}`}>
            {names.get(f.receipt.schoolCode) ?? f.receipt.schoolCode}
          </Link>
        ),
    },
    {
      key: 'result',
      title: t('bulk.result'),
      bare: true,
      sort: (f) => f.state,
      render: (f) => {
        if (f.receipt) {
          return (
            <span className="row">
              <SubmissionStatusTag status={f.receipt.status} />
              {f.receipt.dryRun && <span className="quiet">{t('bulk.tried')}</span>}
            </span>
          );
        }
        if (f.state === 'failed') {
          const { problem } = asApiError(f.error);
          return (
            <span role="alert">
              <strong>{pick(problem.titleTh, problem.titleEn)}</strong>{' '}
              {pick(problem.detailTh ?? '', problem.detailEn ?? '')}
            </span>
          );
        }
        return <span className="quiet">{t(`bulk.${f.state}`)}</span>;
      },
    },
    { key: 'rows', title: t('board.rows'), align: 'right', render: (f) => f.receipt?.rows ?? '–' },
    { key: 'errors', title: t('severity.ERROR'), align: 'right', render: (f) => f.receipt?.errors ?? '–' },
    { key: 'queries', title: t('severity.QUERY'), align: 'right', render: (f) => f.receipt?.queries ?? '–' },
  ];
  return (
    <DataTable
      caption={t('bulk.title')}
      columns={columns}
      rows={files}
      rowKey={(file) => String(file.n)}
      rowTone={(file) => (file.state === 'failed' ? 'attention' : undefined)}
      testId="bulk-table"
    />
  );
}
