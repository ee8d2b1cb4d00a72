import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DateText } from '@shared/dates';
import { ActForm, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { MessageTabs } from '../MessageTabs';
import { OriginTag } from './OriginTag';
import { useTemplates } from './queries';
import type { Template } from './types';

/** All that the system says, each with its words and where they come from. */
export function TemplatesPage() {
  const { t } = useLanguage();
  const may = useMay();
  const templates = useTemplates();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('messages.tab.templates')}
      intro={t('notices.templates.intro')}
      actions={
        may('manageNotices') && (
          <Button onClick={() => setAdding(true)} data-testid="add-template">
            {t('notices.templates.add')}
          </Button>
        )
      }
    >
      <MessageTabs />
      <Panel flush>
        <Loaded query={templates}>{(items) => <List items={items} />}</Loaded>
      </Panel>
      <Modal
        open={adding}
        title={t('notices.templates.add')}
        footer={null}
        destroyOnHidden
        onCancel={() => setAdding(false)}
      >
        <NewTemplate onCancel={() => setAdding(false)} />
      </Modal>
    </Page>
  );
}

function List({ items }: { items: Template[] }) {
  const { t, language } = useLanguage();
  const columns: Column<Template>[] = [
    {
      key: 'subject',
      title: t('messages.subject'),
      primary: true,
      sort: (one) => one[language].subject,
      render: (one) => <Link to={`/messages/templates/${one.code}`}>{one[language].subject}</Link>,
    },
    {
      key: 'code',
      title: t('notices.code'),
      sort: (one) => one.code,
      render: (one) => <code>{one.code}</code>,
    },
    { key: 'sms', title: 'SMS', render: (one) => (one.th.sms ? '✓' : '–') },
    {
      key: 'origin',
      title: t('notices.origin'),
      bare: true,
      sort: (one) => one.origin,
      render: (one) => <OriginTag origin={one.origin} />,
    },
    { key: 'version', title: t('notices.version'), align: 'right', render: (one) => one.version },
    {
      key: 'at',
      title: t('notices.changedAt'),
      sort: (one) => one.changedAt,
      render: (one) => <DateText value={one.changedAt} shape="date" />,
    },
  ];
  return (
    <DataTable
      caption={t('messages.tab.templates')}
      columns={columns}
      rows={items}
      rowKey={(one) => one.code}
      empty={<Empty title={t('messages.templates.none')} />}
      testId="templates"
    />
  );
}

const CODE = /^[a-z][a-z0-9-]{2,59}$/;

function NewTemplate({ onCancel }: { onCancel: () => void }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [code, setCode] = useState('');
  return (
    <ActForm
      act={{ isPending: false, error: null }}
      ready={CODE.test(code)}
      okText={t('notices.templates.begin')}
      testId="begin-template"
      onSubmit={() => void go(`/messages/templates/${code}?new`)}
      onCancel={onCancel}
    >
      <Field label={t('notices.code')} hint={t('notices.codeHint')}>
        {(control) => (
          <Input
            {...control}
            value={code}
            autoComplete="off"
            onChange={(event) => setCode(event.target.value)}
            data-testid="template-code"
          />
        )}
      </Field>
    </ActForm>
  );
}
