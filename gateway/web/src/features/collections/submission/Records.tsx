import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '@shared/api/client';
import type { RecordRow, Submission } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { keys } from '@shared/submissions';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Empty } from '@shared/ui/states';
import { recordColumns } from './recordColumns';
import { useFieldLabels } from './useFieldLabels';
import styles from './Submission.module.css';

interface Props {
  submission: Submission;
  path: string;
  /** The row a finding points to; its neighbours are shown with it. */
  row: number | null;
}

const AROUND = 3;

export function Records({ submission, path, row }: Props) {
  const { t } = useLanguage();
  const [allRows, setAllRows] = useState<number | null>(null);
  const records = useQuery({
    queryKey: [
      ...keys.submission(submission.collectionId, submission.schoolCode),
      'records',
      submission.version,
    ],
    queryFn: ({ signal }) => api.all<RecordRow>(`${path}/records`, { limit: 500 }, signal),
  });
  // A new choice of row narrows the view again; the button widens it for that choice only.
  const narrow = row !== null && allRows !== row;
  return (
    <Loaded query={records}>
      {(rows) => (
        <Shown
          collectionId={submission.collectionId}
          rows={rows}
          row={row}
          narrow={narrow}
          onAll={() => setAllRows(row)}
          empty={t('submission.noRecords')}
        />
      )}
    </Loaded>
  );
}

interface ShownProps {
  rows: RecordRow[];
  row: number | null;
  narrow: boolean;
  onAll: () => void;
  empty: string;
  collectionId: string;
}

function Shown({ rows, row, narrow, onAll, empty, collectionId }: ShownProps) {
  const { t } = useLanguage();
  const labelOf = useFieldLabels(collectionId);
  const columns = useMemo<Column<RecordRow>[]>(
    () => [
      {
        key: 'row',
        title: t('submission.row'),
        align: 'right',
        primary: true,
        sort: (r) => r.row,
        render: (r) => r.row,
      },
      ...recordColumns(rows).map((name) => ({
        key: name,
        title: labelOf(name),
        render: (r: RecordRow) => <span className={styles.cell}>{r.cells[name] ?? ''}</span>,
      })),
    ],
    [rows, t, labelOf],
  );
  const shown = narrow && row !== null ? rows.filter((r) => Math.abs(r.row - row) <= AROUND) : rows;
  return (
    <div className={styles.records}>
      {narrow && row !== null && (
        <div className={styles.narrow}>
          {t('submission.around', { row })}
          <Button size="small" onClick={onAll}>
            {t('submission.showAll', { count: rows.length })}
          </Button>
        </div>
      )}
      <DataTable
        caption={t('submission.records')}
        columns={columns}
        rows={shown}
        rowKey={(r) => String(r.row)}
        rowTone={(r) => (r.row === row ? 'attention' : undefined)}
        empty={<Empty drawing="search" title={empty} />}
        testId="records"
      />
    </div>
  );
}
