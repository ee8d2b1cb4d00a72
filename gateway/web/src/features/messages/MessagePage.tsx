import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '@shared/api/client';
import type { Message } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { Facts } from '@shared/ui/Facts';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ChannelName, MessageStatusTag } from './looks';
import styles from './Messages.module.css';
import { messageKeys, MESSAGES, useMessage } from './queries';

export function MessagePage() {
  const { id = '' } = useParams();
  return <Loaded query={useMessage(id)}>{(message) => <Shown message={message} />}</Loaded>;
}

function Shown({ message }: { message: Message }) {
  const { t } = useLanguage();
  return (
    <Page
      title={message.subject ?? message.template}
      back={{ to: '/messages', label: t('messages.tab.log') }}
      tags={<MessageStatusTag status={message.status} />}
      actions={<Resend message={message} />}
    >
      <Panel>
        <Facts
          wide
          items={[
            [t('messages.channel'), <ChannelName key="c" channel={message.channel} />],
            [t('messages.to'), message.to],
            [t('messages.template'), <code key="t">{message.template}</code>],
            [t('messages.created'), <DateText key="a" value={message.createdAt} shape="dateTime" />],
            [t('messages.at'), <DateText key="s" value={message.sentAt} shape="dateTime" />],
          ]}
        />
      </Panel>
      {message.text && (
        <Panel title={t('messages.text')}>
          <p className={styles.text}>{message.text}</p>
        </Panel>
      )}
      {message.attempts && message.attempts.length > 0 && (
        <Panel title={t('messages.attempts')}>
          <ol className={styles.attempts}>
            {message.attempts.map((attempt) => (
              <li key={attempt.at}>
                <DateText value={attempt.at} shape="dateTime" /> · {attempt.provider ?? '–'} ·{' '}
                <strong>{attempt.outcome}</strong>
                {attempt.detail && <span className="quiet"> {attempt.detail}</span>}
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </Page>
  );
}

/** Only what was shelved, or was refused, may go out again: nothing is sent twice by mistake. */
function Resend({ message }: { message: Message }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const resend = useAct({
    act: () => api.post(`${MESSAGES}/${message.id}/resend`),
    refresh: [messageKeys.all],
    done: t('messages.resend.done'),
    onDone: () => setAsked(false),
  });
  if (message.status !== 'SHELVED' && message.status !== 'FAILED') return null;
  return (
    <>
      <Button type="primary" onClick={() => setAsked(true)} data-testid="resend">
        {t('messages.resend.button')}
      </Button>
      <Confirm
        open={asked}
        title={t('messages.resend.title')}
        okText={t('messages.resend.button')}
        busy={resend.isPending}
        error={resend.error}
        onOk={() => resend.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('messages.resend.text', { to: message.to ?? '' })}
      </Confirm>
    </>
  );
}
