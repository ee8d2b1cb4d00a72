import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { MessageSummary, Resent } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemState } from '@shared/ui/ProblemView';
import { Empty } from '@shared/ui/states';
import { Bounced } from './Bounced';
import { ChannelName } from './looks';
import { MessageTabs } from './MessageTabs';
import styles from './Messages.module.css';
import { messageKeys, MESSAGES, useShelf } from './queries';

/** What did not arrive, why, and the way to send it again. */
export function ShelfPage() {
  const { t } = useLanguage();
  return (
    <Page title={t('messages.tab.shelf')} intro={t('messages.shelf.intro')}>
      <MessageTabs />
      <Panel flush>
        <Loaded query={useShelf()}>{(items) => <Shelf items={items} />}</Loaded>
      </Panel>
      <Bounced />
    </Page>
  );
}

function Shelf({ items }: { items: MessageSummary[] }) {
  const { t, pick } = useLanguage();
  const may = useMay()('resend');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // What has left the shelf meanwhile is not sent again by a tick that stayed.
  const chosen = items.filter((item) => picked.has(item.id)).map((item) => item.id);
  const resend = useAct({
    act: () => api.post<Resent>(`${MESSAGES}/resend`, { ids: chosen }),
    refresh: [messageKeys.all],
    done: (result) => t('messages.shelf.done', { count: result.resent.length, left: result.left.length }),
    onDone: () => setPicked(new Set()),
  });
  const pickOne = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const columns: Column<MessageSummary>[] = [
    {
      key: 'pick',
      title: t('messages.shelf.selectAll'),
      untitled: true,
      bare: true,
      render: (m) => (
        <Checkbox
          checked={picked.has(m.id)}
          disabled={!may}
          aria-label={t('messages.shelf.select', { subject: m.subject })}
          onChange={(event) => pickOne(m.id, event.target.checked)}
        />
      ),
    },
    {
      key: 'subject',
      title: t('messages.subject'),
      primary: true,
      render: (m) => <Link to={`/messages/${m.id}`}>{m.subject || m.template}</Link>,
    },
    { key: 'to', title: t('messages.to'), render: (m) => <span className="nowrap">{m.address}</span> },
    { key: 'channel', title: t('messages.channel'), render: (m) => <ChannelName channel={m.channel} /> },
    {
      key: 'fault',
      title: t('messages.fault'),
      sort: (m) => m.fault?.code ?? '',
      render: (m) =>
        m.fault && (
          <>
            {pick(m.fault.textTh, m.fault.textEn)}
            <span className="small quiet"> {pick(m.fault.cureTh, m.fault.cureEn)}</span>
          </>
        ),
    },
    {
      key: 'at',
      title: t('messages.created'),
      sort: (m) => m.createdAt,
      render: (m) => <DateText value={m.createdAt} shape="dateTime" />,
    },
  ];
  return (
    <>
      {may && items.length > 0 && (
        <div className={styles.tools}>
          <Button onClick={() => setPicked(new Set(items.map((m) => m.id)))}>
            {t('messages.shelf.selectAll')}
          </Button>
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={resend.isPending}
            onClick={() => resend.mutate()}
            data-testid="resend-chosen"
          >
            {t('messages.shelf.resend', { count: chosen.length })}
          </Button>
        </div>
      )}
      {resend.error && <ProblemState error={resend.error} />}
      <DataTable
        caption={t('messages.tab.shelf')}
        columns={columns}
        rows={items}
        rowKey={(m) => m.id}
        empty={<Empty title={t('messages.shelf.none')}>{t('messages.shelf.noneText')}</Empty>}
        testId="shelf-table"
      />
    </>
  );
}
