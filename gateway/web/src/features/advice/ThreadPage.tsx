import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Conversation, RuleFaq, useThread } from '@shared/advice';
import type { AdviceThread } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { isStaff, useMay, useMe } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useSchool } from '@shared/registry/queries';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { PublishFaq } from './PublishFaq';

/** One conversation on a page of its own: where the mail leads. */
export function ThreadPage() {
  const { id = '' } = useParams();
  const thread = useThread(id);
  return <Loaded query={thread}>{(one) => <Shown thread={one} />}</Loaded>;
}

function Shown({ thread }: { thread: AdviceThread }) {
  const { t } = useLanguage();
  const may = useMay();
  const staff = isStaff(useMe());
  const school = useSchool(thread.schoolCode);
  const [publishing, setPublishing] = useState(false);
  const data = staff
    ? `/collections/${thread.collectionId}/schools/${thread.schoolCode}`
    : `/workspace/${thread.collectionId}`;
  return (
    <Page
      title={school.data?.nameTh ?? thread.schoolCode}
      intro={thread.collectionTitleTh}
      back={{ to: '/advice', label: t('advice.title') }}
      actions={<Link to={data}>{t('advice.toData')}</Link>}
    >
      <Panel>
        {thread.ruleCode && <RuleFaq code={thread.ruleCode} />}
        <Conversation
          thread={thread}
          actions={
            may('publishFaq') &&
            thread.ruleCode !== null && (
              <Button onClick={() => setPublishing(true)} data-testid="publish-faq">
                {t('faq.publish')}
              </Button>
            )
          }
        />
      </Panel>
      {publishing && thread.ruleCode !== null && (
        <PublishFaq thread={thread} ruleCode={thread.ruleCode} onClose={() => setPublishing(false)} />
      )}
    </Page>
  );
}
