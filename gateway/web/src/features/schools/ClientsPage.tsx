import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ApiClient } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { RequireAct } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useSchools } from '@shared/registry/queries';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { ClientActs } from './ClientActs';
import { useClients } from './clients';
import { SchoolTabs } from './SchoolTabs';
import styles from './Schools.module.css';

export function ClientsPage() {
  const { t } = useLanguage();
  const clients = useClients();
  return (
    <RequireAct act="manageClients">
      <Page title={t('schools.tab.clients')} intro={t('clients.intro')}>
        <SchoolTabs />
        <Panel flush>
          <Loaded query={clients}>{(all) => <Clients all={all} />}</Loaded>
        </Panel>
      </Page>
    </RequireAct>
  );
}

function Clients({ all }: { all: ApiClient[] }) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const schools = useSchools();
  const names = useMemo(() => new Map(schools.data?.map((s) => [s.code, s.nameTh])), [schools.data]);
  const nameOf = (client: ApiClient) => names.get(client.schoolCode ?? '') ?? '';
  const shown = all.filter((client) => `${client.clientId} ${nameOf(client)}`.includes(words.trim()));
  const columns: Column<ApiClient>[] = [
    {
      key: 'id',
      title: t('clients.id'),
      primary: true,
      sort: (c) => c.clientId,
      render: (c) => <code>{c.clientId}</code>,
    },
    {
      key: 'school',
      title: t('schools.name'),
      sort: nameOf,
      render: (c) =>
        c.schoolCode ? <Link to={`/schools/${c.schoolCode}`}>{nameOf(c) || c.schoolCode}</Link> : '–',
    },
    { key: 'acts', title: t('common.acts'), bare: true, render: (c) => <ClientActs client={c} /> },
  ];
  return (
    <>
      <div className={styles.tools}>
        <Input
          allowClear
          aria-label={t('schools.search')}
          placeholder={t('schools.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          style={{ maxWidth: 360 }}
        />
      </div>
      <DataTable
        caption={t('schools.tab.clients')}
        columns={columns}
        rows={shown}
        rowKey={(c) => c.clientId}
        empty={<Empty title={t('clients.empty')}>{t('clients.emptyText')}</Empty>}
        testId="clients-table"
      />
    </>
  );
}
