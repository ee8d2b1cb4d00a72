import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '@shared/api/client';
import type { Board, LockException } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { keys, useBoard } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { GrantForm } from './GrantForm';
import { exceptionsKey, exceptionsPath, useExceptions } from './queries';

/** Who may go on beyond the windows, why and until when. */
export function ExceptionsPage() {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const may = useMay();
  const { t } = useLanguage();
  const board = useBoard(id);
  const exceptions = useExceptions(id);
  return (
    <Loaded query={board}>
      {(schools) => (
        <div className="stack">
          {may('acceptSubmissions') && <GrantForm board={schools} first={query.get('school')} />}
          <Panel title={t('exceptions.list')} flush testId="exceptions">
            <Loaded query={exceptions}>{(all) => <List all={all} board={schools} />}</Loaded>
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function List({ all, board }: { all: LockException[]; board: Board }) {
  const { t } = useLanguage();
  const may = useMay();
  const [ending, setEnding] = useState<LockException | null>(null);
  const name = (code: string) => board.schools.find((one) => one.schoolCode === code)?.nameTh ?? code;
  const columns: Column<LockException>[] = [
    {
      key: 'school',
      title: t('exceptions.school'),
      primary: true,
      sort: (one) => name(one.schoolCode),
      render: (one) => (
        <Link to={`/collections/${board.collectionId}/schools/${one.schoolCode}`}>
          {name(one.schoolCode)}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('exceptions.state'),
      bare: true,
      render: (one) => (
        <StatusTag tone={one.state === 'ACTIVE' ? 'green' : 'grey'}>
          {t(`exceptions.state.${one.state}`)}
        </StatusTag>
      ),
    },
    {
      key: 'covers',
      title: t('exceptions.grant.covers'),
      render: (one) => t(`exceptions.covers.${one.covers}`),
    },
    {
      key: 'until',
      title: t('exceptions.until'),
      sort: (one) => one.endsAt,
      render: (one) => <DateText value={one.endsAt} shape="dateTime" />,
    },
    { key: 'why', title: t('exceptions.why'), render: (one) => one.withdrawnReason ?? one.reason },
    { key: 'by', title: t('exceptions.by'), render: (one) => one.withdrawnBy ?? one.grantedBy },
    {
      key: 'act',
      title: t('common.acts'),
      untitled: true,
      bare: true,
      render: (one) =>
        one.state === 'ACTIVE' &&
        may('acceptSubmissions') && (
          <Button size="small" onClick={() => setEnding(one)} data-testid="withdraw-exception">
            {t('exceptions.withdraw')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('exceptions.list')}
        columns={columns}
        rows={all}
        rowKey={(one) => one.id}
        empty={<Empty title={t('exceptions.none')} />}
      />
      {ending && <Withdraw one={ending} collectionId={board.collectionId} onClose={() => setEnding(null)} />}
    </>
  );
}

interface WithdrawProps {
  one: LockException;
  collectionId: string;
  onClose: () => void;
}

function Withdraw({ one, collectionId, onClose }: WithdrawProps) {
  const { t } = useLanguage();
  const act = useAct({
    act: (reason: string) => api.post(`${exceptionsPath(collectionId)}/${one.id}/withdraw`, { reason }),
    refresh: [[...exceptionsKey(collectionId)], keys.board(collectionId)],
    done: t('exceptions.withdraw.done'),
    onDone: onClose,
  });
  return (
    <Confirm
      open
      danger
      title={t('exceptions.withdraw.title')}
      okText={t('exceptions.withdraw')}
      reason={{ label: t('exceptions.why'), required: true }}
      busy={act.isPending}
      error={act.error}
      onOk={(reason) => act.mutate(reason)}
      onCancel={onClose}
    >
      {t('exceptions.withdraw.text')}
    </Confirm>
  );
}
