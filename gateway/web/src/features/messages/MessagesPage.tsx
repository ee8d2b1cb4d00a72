import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Channel, MessageStatus, MessageSummary } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { ChannelName, MessageStatusTag } from './looks';
import { MessageTabs } from './MessageTabs';
import styles from './Messages.module.css';
import { Providers } from './Providers';
import { type MessageFilter, useMessages } from './queries';

const CHANNELS: Channel[] = ['EMAIL', 'SMS'];
const STATUSES: MessageStatus[] = [
  'WAITING',
  'SENDING',
  'SENT',
  'DELIVERED',
  'UNDELIVERED',
  'SHELVED',
  'REDIRECTED',
];

export function MessagesPage() {
  const { t } = useLanguage();
  const [filter, setFilter] = useState<MessageFilter>({ channel: null, status: null });
  const messages = useMessages(filter);
  return (
    <Page title={t('nav.messages')} intro={t('messages.intro')}>
      <MessageTabs />
      <Providers />
      <Panel flush>
        <div className={styles.tools}>
          <Select
            allowClear
            aria-label={t('messages.channel')}
            placeholder={t('messages.anyChannel')}
            value={filter.channel}
            onChange={(channel: Channel | undefined) => setFilter({ ...filter, channel: channel ?? null })}
            options={CHANNELS.map((value) => ({ value, label: t(`messages.channel.${value}`) }))}
            style={{ minWidth: 170 }}
          />
          <Select
            allowClear
            aria-label={t('board.status')}
            placeholder={t('messages.anyStatus')}
            value={filter.status}
            onChange={(status: MessageStatus | undefined) => setFilter({ ...filter, status: status ?? null })}
            options={STATUSES.map((value) => ({ value, label: t(`messages.status.${value}`) }))}
            style={{ minWidth: 190 }}
          />
        </div>
        <Loaded query={messages}>{(items) => <Log items={items} />}</Loaded>
      </Panel>
    </Page>
  );
}

function Log({ items }: { items: MessageSummary[] }) {
  const { t } = useLanguage();
  const columns: Column<MessageSummary>[] = [
    {
      key: 'subject',
      title: t('messages.subject'),
      primary: true,
      render: (m) => <Link to={`/messages/${m.id}`}>{m.subject || m.template}</Link>,
    },
    { key: 'to', title: t('messages.to'), render: (m) => <span className="nowrap">{m.address}</span> },
    {
      key: 'channel',
      title: t('messages.channel'),
      sort: (m) => m.channel,
      render: (m) => <ChannelName channel={m.channel} />,
    },
    {
      key: 'status',
      title: t('board.status'),
      bare: true,
      sort: (m) => m.status,
      render: (m) => <MessageStatusTag status={m.status} />,
    },
    {
      key: 'at',
      title: t('messages.at'),
      sort: (m) => m.sentAt ?? m.createdAt,
      render: (m) => <DateText value={m.sentAt ?? m.createdAt} shape="dateTime" />,
    },
  ];
  return (
    <DataTable
      caption={t('messages.tab.log')}
      columns={columns}
      rows={items}
      rowKey={(m) => m.id}
      rowTone={(m) => (m.status === 'SHELVED' || m.status === 'UNDELIVERED' ? 'attention' : undefined)}
      empty={<Empty title={t('messages.none')}>{t('messages.noneText')}</Empty>}
      testId="messages-table"
    />
  );
}
