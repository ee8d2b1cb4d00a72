import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { api } from '@shared/api/client';
import type { AdviceThread } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { isStaff, useMay, useMe } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Compose } from './Compose';
import { adviceKeys, advicePath } from './queries';
import { ThreadState } from './ThreadState';
import styles from './Advice.module.css';

interface Props {
  thread: AdviceThread;
  /** More to do with it, such as publishing its answer. */
  actions?: ReactNode;
}

/** One thread from its first question on, and the words that follow. */
export function Conversation({ thread, actions }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const side = isStaff(useMe()) ? 'OFFICE' : 'SCHOOL';
  const path = advicePath(thread.id);
  const refresh = [[...adviceKeys.all]];
  const say = useAct({
    act: (text: string) => api.post(`${path}/messages`, { text }),
    refresh,
    done: t('advice.sent'),
  });
  const turn = useAct({
    act: (verb: 'resolve' | 'reopen') => api.post(`${path}/${verb}`),
    refresh,
  });
  const writes = may('advise');
  useMarkRead(thread, writes);
  return (
    <article className={`stack ${styles.thread ?? ''}`} data-testid="thread">
      <div className="row">
        <ThreadState state={thread.state} />
        <span className="quiet">
          {thread.row ? t('advice.about.row', { row: thread.row }) : t('advice.about.all')}
        </span>
        {thread.ruleCode && <code>{thread.ruleCode}</code>}
      </div>
      <div className={styles.messages}>
        {thread.messages.map((message) => (
          <div
            key={message.n}
            className={`${styles.message ?? ''} ${message.side === side ? (styles.own ?? '') : ''}`}
            data-testid="message"
          >
            <span className="small quiet">
              {t(`advice.side.${message.side}`)} · {message.by} ·{' '}
              <DateText value={message.at} shape="dateTime" />
            </span>
            <p className={styles.text}>{message.text}</p>
          </div>
        ))}
      </div>
      {writes && (
        <Compose
          label={t('advice.reply')}
          busy={say.isPending}
          error={say.error ?? turn.error}
          onSend={(text, done) => say.mutate(text, { onSuccess: done })}
          actions={
            <>
              <Button
                loading={turn.isPending}
                onClick={() => turn.mutate(thread.state === 'RESOLVED' ? 'reopen' : 'resolve')}
                data-testid="advice-turn"
              >
                {t(thread.state === 'RESOLVED' ? 'advice.reopen' : 'advice.resolve')}
              </Button>
              {actions}
            </>
          }
        />
      )}
    </article>
  );
}

/** What stands on the screen has been read. */
function useMarkRead(thread: AdviceThread, writes: boolean) {
  const client = useQueryClient();
  const { id, unread } = thread;
  useEffect(() => {
    if (unread === 0 || !writes) return;
    api
      .post(`${advicePath(id)}/read`)
      .then(() => client.invalidateQueries({ queryKey: [...adviceKeys.all, 'waiting'] }))
      .catch(() => undefined);
  }, [client, id, unread, writes]);
}
