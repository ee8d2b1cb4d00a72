import { EyeOutlined, MessageOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '@shared/api/client';
import type { RecordRow, Submission } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { keys, useFieldLabels } from '@shared/submissions';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Empty } from '@shared/ui/states';
import { recordColumns } from './recordColumns';
import { Unmask } from './Unmask';
import styles from './Submission.module.css';

interface Props {
  submission: Submission;
  path: string;
  /** The row a finding points to; its neighbours are shown with it. */
  row: number | null;
  onAsk: (row: number) => void;
}

const AROUND = 3;

export function Records({ submission, path, row, onAsk }: Props) {
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
          schoolCode={submission.schoolCode}
          onAsk={onAsk}
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
  schoolCode: string;
  onAsk: (row: number) => void;
}

function Shown({ rows, row, narrow, onAll, empty, collectionId, schoolCode, onAsk }: ShownProps) {
  const { t } = useLanguage();
  const may = useMay();
  const mayAsk = may('advise');
  const mayUnmask = may('unmask');
  const [looking, setLooking] = useState<RecordRow | null>(null);
  const labelOf = useFieldLabels(collectionId);
  const columns = useMemo<Column<RecordRow>[]>(
    () => [
      {
        key: 'row',
        title: t('submission.row'),
        align: 'right',
        primary: true,
        hold: 'start',
        sort: (r) => r.row,
        render: (r) => r.row,
      },
      ...recordColumns(rows).map((name) => ({
        key: name,
        title: labelOf(name),
        render: (r: RecordRow) => <span className={styles.cell}>{r.cells[name] ?? ''}</span>,
      })),
      ...(mayAsk || mayUnmask
        ? [
            {
              key: 'acts',
              title: t('common.acts'),
              untitled: true,
              bare: true,
              hold: 'end' as const,
              render: (r: RecordRow) => (
                <span className={styles.acts}>
                  {mayAsk && (
                    <Tooltip title={t('advice.askRow', { row: r.row })}>
                      <Button
                        size="small"
                        type="text"
                        icon={<MessageOutlined aria-hidden />}
                        aria-label={t('advice.askRow', { row: r.row })}
                        onClick={() => onAsk(r.row)}
                        data-testid="ask-row"
                      >
                        <span className={styles.word}>{t('advice.askRow', { row: r.row })}</span>
                      </Button>
                    </Tooltip>
                  )}
                  {mayUnmask && (
                    <Tooltip title={t('unmask.title', { row: r.row })}>
                      <Button
                        size="small"
                        type="text"
                        icon={<EyeOutlined aria-hidden />}
                        aria-label={t('unmask.title', { row: r.row })}
                        onClick={() => setLooking(r)}
                        data-testid="unmask"
                      >
                        <span className={styles.word}>{t('unmask.title', { row: r.row })}</span>
                      </Button>
                    </Tooltip>
                  )}
                </span>
              ),
            },
          ]
        : []),
    ],
    [rows, t, labelOf, mayAsk, mayUnmask, onAsk],
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
      {looking && (
        <Unmask
          collectionId={collectionId}
          schoolCode={schoolCode}
          row={looking}
          labelOf={labelOf}
          onClose={() => setLooking(null)}
        />
      )}
    </div>
  );
}
