import { Checkbox, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Board, BoardSchool, SubmissionStatus } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { ProgressStrip, STATUS_ORDER, SubmissionStatusTag, useBoard } from '@shared/submissions';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Board.module.css';
import { useLiveBoard } from './useLiveBoard';

/** Where every expected school stands, live. */
export function BoardPage() {
  const { id = '' } = useParams();
  const board = useBoard(id);
  const live = useLiveBoard(id);
  return (
    <Loaded query={board} rows={8}>
      {(data) => <BoardView board={data} live={live} />}
    </Loaded>
  );
}

interface ViewProps {
  board: Board;
  live: ReturnType<typeof useLiveBoard>;
}

function BoardView({ board, live }: ViewProps) {
  const { t } = useLanguage();
  const [status, setStatus] = useState<SubmissionStatus | null>(null);
  const [words, setWords] = useState('');
  const [district, setDistrict] = useState<string | null>(null);
  const [lateOnly, setLateOnly] = useState(false);
  const columns = useColumns(board.collectionId);

  const districts = useMemo(
    () =>
      [...new Set(board.schools.flatMap((s) => s.districtTh ?? []))].sort((a, b) => a.localeCompare(b, 'th')),
    [board.schools],
  );
  const wanted = words.trim().toLowerCase();
  const shown = board.schools.filter(
    (s) =>
      (status === null || s.status === status) &&
      (district === null || s.districtTh === district) &&
      (!lateOnly || s.late) &&
      (wanted === '' || `${s.schoolCode} ${s.nameTh} ${s.network ?? ''}`.toLowerCase().includes(wanted)),
  );
  const { counts } = board;
  const share = counts.expected === 0 ? 0 : Math.floor((100 * counts.accepted) / counts.expected);

  return (
    <div className="stack">
      <Panel
        testId="board"
        title={t('board.progress', { accepted: counts.accepted, expected: counts.expected, share })}
        note={
          counts.late > 0 ? (
            <strong className={styles.late}>{t('board.late', { count: counts.late })}</strong>
          ) : undefined
        }
        actions={<Live liveness={live.liveness} />}
      >
        <ProgressStrip counts={counts} chosen={status} onChoose={setStatus} />
      </Panel>
      <Panel flush>
        <div className={styles.tools}>
          <Input
            allowClear
            aria-label={t('board.search')}
            placeholder={t('board.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            style={{ maxWidth: 320 }}
            data-testid="board-search"
          />
          {districts.length > 1 && (
            <Select
              allowClear
              aria-label={t('schools.district')}
              placeholder={t('board.anyDistrict')}
              value={district}
              onChange={(value: string | null) => setDistrict(value ?? null)}
              options={districts.map((value) => ({ value, label: value }))}
              style={{ minWidth: 190 }}
            />
          )}
          <Checkbox checked={lateOnly} onChange={(event) => setLateOnly(event.target.checked)}>
            {t('board.lateOnly')}
          </Checkbox>
          <span className={styles.count} role="status">
            {t('board.shown', { shown: shown.length, all: board.schools.length })}
          </span>
        </div>
        <DataTable
          caption={t('board.caption')}
          columns={columns}
          rows={shown}
          rowKey={(school) => school.schoolCode}
          rowTone={(school) => (school.late ? 'attention' : undefined)}
          testId="board-table"
          empty={<Empty drawing="search" title={t('board.nothing')} />}
        />
      </Panel>
    </div>
  );
}

function Live({ liveness }: { liveness: ViewProps['live']['liveness'] }) {
  const { t } = useLanguage();
  const text = { live: t('board.live'), connecting: t('board.connecting'), broken: t('board.broken') }[
    liveness
  ];
  return (
    <span
      className={`${styles.live ?? ''} ${styles[liveness] ?? ''}`}
      data-testid="liveness"
      data-state={liveness}
    >
      {text}
    </span>
  );
}

function useColumns(collectionId: string): Column<BoardSchool>[] {
  const { t } = useLanguage();
  const figure = (value: number | null | undefined) => (value ? value.toLocaleString('en-US') : '–');
  return [
    {
      key: 'name',
      title: t('schools.name'),
      primary: true,
      sort: (s) => s.nameTh,
      render: (s) => (
        <Link to={`/collections/${collectionId}/schools/${s.schoolCode}`} className={styles.school}>
          {s.nameTh} <span className={styles.code}>{s.schoolCode}</span>
        </Link>
      ),
    },
    {
      key: 'district',
      title: t('schools.district'),
      sort: (s) => s.districtTh ?? '',
      render: (s) => s.districtTh,
    },
    {
      key: 'status',
      title: t('board.status'),
      bare: true,
      sort: (s) => STATUS_ORDER.indexOf(s.status),
      render: (s) => (
        <span className="row">
          <SubmissionStatusTag status={s.status} />
          {s.late && <span className={styles.late}>{t('board.isLate')}</span>}
        </span>
      ),
    },
    {
      key: 'rows',
      title: t('board.rows'),
      align: 'right',
      sort: (s) => s.rows ?? -1,
      render: (s) => figure(s.rows),
    },
    {
      key: 'errors',
      title: t('severity.ERROR'),
      align: 'right',
      sort: (s) => s.errors ?? -1,
      render: (s) => <span className={s.errors ? styles.bad : undefined}>{figure(s.errors)}</span>,
    },
    {
      key: 'queries',
      title: t('board.unexplained'),
      align: 'right',
      sort: (s) => s.unexplained ?? s.queries ?? -1,
      render: (s) => figure(s.unexplained ?? s.queries),
    },
    {
      key: 'updated',
      title: t('board.updated'),
      sort: (s) => s.updatedAt ?? '',
      render: (s) => <DateText value={s.updatedAt} shape="dateTime" />,
    },
  ];
}
