import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import { useInputs } from './queries';
import type { InputSummary } from './types';

/** All tables, with what is empty or rests on nothing yet in sight. */
export function InputsPage() {
  const { t } = useLanguage();
  const tables = useInputs();
  return (
    <Page title={t('inputs.title')} intro={t('inputs.intro')}>
      <InformationTabs />
      <Panel flush>
        <Loaded query={tables}>{(all) => <Tables all={all} />}</Loaded>
      </Panel>
    </Page>
  );
}

function Tables({ all }: { all: InputSummary[] }) {
  const { t, pick } = useLanguage();
  const columns: Column<InputSummary>[] = [
    {
      key: 'title',
      title: t('inputs.table'),
      primary: true,
      sort: (one) => pick(one.titleTh, one.titleEn),
      render: (one) => <Link to={`/information/inputs/${one.code}`}>{pick(one.titleTh, one.titleEn)}</Link>,
    },
    { key: 'state', title: t('inputs.state'), render: (one) => <TableState table={one} /> },
    {
      key: 'rows',
      title: t('inputs.rows'),
      align: 'right',
      render: (one) => one.rows.toLocaleString('en-US'),
    },
    {
      key: 'holding',
      title: t('inputs.holding'),
      align: 'right',
      render: (one) => one.holding.toLocaleString('en-US'),
    },
    {
      key: 'changed',
      title: t('inputs.changed'),
      sort: (one) => one.changedAt,
      render: (one) => (
        <>
          <DateText value={one.changedAt} /> <span className="quiet">{one.changedBy}</span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('inputs.title')}
      columns={columns}
      rows={all}
      rowKey={(one) => one.code}
      rowTone={(one) => (one.holding === 0 ? 'attention' : undefined)}
      testId="input-tables"
    />
  );
}

function TableState({ table }: { table: InputSummary }) {
  const { t } = useLanguage();
  if (table.rows === 0) return <StatusTag tone="red">{t('inputs.empty')}</StatusTag>;
  if (table.holding === 0) return <StatusTag tone="amber">{t('inputs.noneToday')}</StatusTag>;
  if (table.unconfirmed > 0)
    return <StatusTag tone="amber">{t('inputs.unconfirmed', { count: table.unconfirmed })}</StatusTag>;
  return <StatusTag tone="green">{t('inputs.ready')}</StatusTag>;
}
