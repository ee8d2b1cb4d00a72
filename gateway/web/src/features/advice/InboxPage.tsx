import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ThreadState, useAdviceInbox } from '@shared/advice';
import type { AdviceState, AdviceThread } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { isStaff, useMe } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useSchool } from '@shared/registry/queries';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { AdviceTabs } from './AdviceTabs';
import styles from './Inbox.module.css';

type Filter = AdviceState | 'ALL';

/** All conversations within reach, what waits first. */
export function InboxPage() {
  const { t } = useLanguage();
  const staff = isStaff(useMe());
  const [filter, setFilter] = useState<Filter>(staff ? 'OPEN' : 'ALL');
  const inbox = useAdviceInbox(filter);
  return (
    <Page title={t('advice.title')} intro={t(staff ? 'advice.intro.office' : 'advice.intro.school')}>
      <AdviceTabs />
      <Panel flush testId="advice-inbox">
        <div className={styles.tools}>
          <Segmented<Filter>
            value={filter}
            onChange={setFilter}
            aria-label={t('advice.filter')}
            options={[
              { value: 'OPEN', label: t('advice.state.OPEN') },
              { value: 'ANSWERED', label: t('advice.state.ANSWERED') },
              { value: 'RESOLVED', label: t('advice.state.RESOLVED') },
              { value: 'ALL', label: t('common.all') },
            ]}
          />
        </div>
        <Loaded query={inbox} rows={4}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('advice.none')} />
            ) : (
              <ul>
                {all.map((thread) => (
                  <Item key={thread.id} thread={thread} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

function Item({ thread }: { thread: AdviceThread }) {
  const { t } = useLanguage();
  const school = useSchool(thread.schoolCode);
  const last = thread.messages.at(-1);
  return (
    <li className={styles.item} data-testid="advice-item">
      <div className="row">
        <ThreadState state={thread.state} />
        {thread.unread > 0 && <strong>{t('advice.unread', { count: thread.unread })}</strong>}
        {thread.ruleCode && <code>{thread.ruleCode}</code>}
      </div>
      <Link to={`/advice/${thread.id}`} className={styles.words}>
        {last?.text ?? thread.id}
      </Link>
      <span className="small quiet">
        {school.data?.nameTh ?? thread.schoolCode} · {thread.collectionTitleTh} ·{' '}
        <DateText value={thread.updatedAt} shape="dateTime" />
      </span>
    </li>
  );
}
