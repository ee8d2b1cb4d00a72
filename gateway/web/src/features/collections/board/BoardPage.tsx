import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Board } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { ProgressStrip, useBoard } from '@shared/submissions';
import { DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Board.module.css';
import { BoardTools } from './BoardTools';
import { shareOf } from './counting';
import { type Filters, filtersOf, fits, narrowed } from './filters';
import { ForecastPanel } from './ForecastPanel';
import { GroupList } from './GroupList';
import { useColumns } from './useColumns';
import { type Liveness, useLiveBoard } from './useLiveBoard';

/** Where every expected school stands, live. */
export function BoardPage() {
  const { id = '' } = useParams();
  const board = useBoard(id);
  const live = useLiveBoard(id);
  return (
    <Loaded query={board} rows={8}>
      {(data) => <BoardView board={data} liveness={live.liveness} />}
    </Loaded>
  );
}

function BoardView({ board, liveness }: { board: Board; liveness: Liveness }) {
  const { t } = useLanguage();
  const [query] = useSearchParams();
  const [filters, setFilters] = useState<Filters>(() => filtersOf(query));
  const columns = useColumns(board.collectionId);
  const change = (part: Partial<Filters>) => setFilters({ ...filters, ...part });
  const shown = board.schools.filter((school) => fits(filters, school));
  const { counts } = board;

  return (
    <div className="stack">
      <Panel
        testId="board"
        title={t('board.progress', {
          accepted: counts.accepted,
          expected: counts.expected,
          share: shareOf(counts.accepted, counts.expected),
        })}
        note={
          counts.late > 0 ? (
            <strong className={styles.late}>{t('board.late', { count: counts.late })}</strong>
          ) : undefined
        }
        actions={<Live liveness={liveness} />}
      >
        <ProgressStrip counts={counts} chosen={filters.status} onChoose={(status) => change({ status })} />
      </Panel>
      <ForecastPanel
        board={board}
        chosen={filters.forecastOnly}
        onChoose={(forecastOnly) => change({ forecastOnly })}
      />
      <Panel flush>
        <BoardTools schools={board.schools} filters={filters} change={change} shown={shown.length} />
        {shown.length === 0 ? (
          <Empty drawing="search" title={t('board.nothing')} />
        ) : filters.view === 'table' ? (
          <DataTable
            caption={t('board.caption')}
            columns={columns}
            rows={shown}
            rowKey={(school) => school.schoolCode}
            rowTone={(school) => (school.late ? 'attention' : undefined)}
            short
            testId="board-table"
          />
        ) : (
          <GroupList
            key={filters.view}
            collectionId={board.collectionId}
            schools={board.schools}
            by={filters.view}
            fits={(school) => fits(filters, school)}
            open={narrowed(filters)}
          />
        )}
      </Panel>
    </div>
  );
}

function Live({ liveness }: { liveness: Liveness }) {
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
