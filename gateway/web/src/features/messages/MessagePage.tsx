import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '@shared/api/client';
import type { Message, MessageSummary } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
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
  return <Loaded query={useMessage(id)}>{(found) => <Shown found={found} />}</Loaded>;
}

function Shown({ found }: { found: Message }) {
  const { t, pick } = useLanguage();
  const { message, paragraphs } = found;
  return (
    <Page
      title={message.subject || message.template}
      back={{ to: '/messages', label: t('messages.tab.log') }}
      tags={<MessageStatusTag status={message.status} />}
      actions={<Resend message={message} />}
    >
      <Panel>
        <Facts
          wide
          items={[
            [t('messages.channel'), <ChannelName key="c" channel={message.channel} />],
            [t('messages.to'), message.address],
            [t('messages.template'), <code key="t">{message.template}</code>],
            [t('messages.created'), <DateText key="a" value={message.createdAt} shape="dateTime" />],
            [t('messages.at'), <DateText key="s" value={message.sentAt} shape="dateTime" />],
            [t('messages.attempts'), message.attempts],
            message.provider ? [t('messages.provider'), message.provider] : null,
            message.deliveredAt
              ? [t('messages.delivered'), <DateText key="d" value={message.deliveredAt} shape="dateTime" />]
              : null,
            message.nextAt
              ? [t('messages.next'), <DateText key="n" value={message.nextAt} shape="dateTime" />]
              : null,
            message.segments > 0 ? [t('messages.segments'), message.segments] : null,
            found.attachments.length > 0 ? [t('messages.attachments'), found.attachments.join(', ')] : null,
            message.fault ? [t('messages.fault'), pick(message.fault.textTh, message.fault.textEn)] : null,
            message.fault ? [t('messages.cure'), pick(message.fault.cureTh, message.fault.cureEn)] : null,
          ]}
        />
      </Panel>
      <Panel title={t('messages.history')}>
        {found.history.length === 0 ? (
          <p className="quiet">{t('messages.history.none')}</p>
        ) : (
          <ol data-testid="history">
            {found.history.map((step) => (
              <li key={`${step.at} ${step.what}`}>
                <DateText value={step.at} shape="dateTime" /> {t(`messages.what.${step.what}`)}
                {step.by && (step.what === 'REDIRECTED' || step.what === 'INSTEAD') ? (
                  <>
                    {' · '}
                    <Link to={`/messages/${step.by}`}>{t('messages.what.other')}</Link>
                  </>
                ) : (
                  step.by && step.what !== 'RESENT' && ` · ${step.by}`
                )}
                {step.fault && (
                  <>
                    {' · '}
                    <code>{step.fault}</code>
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
      </Panel>
      <Panel title={t('messages.text')}>
        {paragraphs.length === 0 ? (
          <p className="quiet">{t('messages.private')}</p>
        ) : (
          <p className={styles.text}>{paragraphs.join('\n')}</p>
        )}
      </Panel>
    </Page>
  );
}

/** Only what was shelved may go out again: nothing is sent twice by mistake. */
function Resend({ message }: { message: MessageSummary }) {
  const { t } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const resend = useAct({
    act: () => api.post(`${MESSAGES}/${message.id}/resend`),
    refresh: [messageKeys.all],
    done: t('messages.resend.done'),
    onDone: () => setAsked(false),
  });
  if (!['SHELVED', 'UNDELIVERED'].includes(message.status) || !may('resend')) return null;
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
        {t('messages.resend.text', { to: message.address })}
      </Confirm>
    </>
  );
}
