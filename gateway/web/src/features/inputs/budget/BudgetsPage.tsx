import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { useBudgets } from '../queries';
import type { Budget } from '../types';
import { baht } from './items';
import { MakeBudget } from './MakeBudget';

export function BudgetsPage() {
  const { t } = useLanguage();
  const may = useMay();
  const budgets = useBudgets();
  return (
    <Page title={t('budget.title')} intro={t('budget.intro')}>
      <InformationTabs />
      {may('produce') && <MakeBudget />}
      <Panel flush title={t('budget.list')}>
        <Loaded query={budgets}>
          {(all) => (all.length === 0 ? <Empty title={t('budget.none')} /> : <Budgets all={all} />)}
        </Loaded>
      </Panel>
    </Page>
  );
}

function Budgets({ all }: { all: Budget[] }) {
  const { t } = useLanguage();
  const columns: Column<Budget>[] = [
    {
      key: 'name',
      title: t('budget.title'),
      primary: true,
      sort: (one) => one.fiscalYear,
      render: (one) => (
        <Link to={`/information/budget/${one.id}`}>
          {t('budget.name', { year: String(one.fiscalYear) })}
          {one.term ? ` · ${t('budget.term.one', { term: one.term })}` : ''}
        </Link>
      ),
    },
    {
      key: 'schools',
      title: t('budget.schools'),
      align: 'right',
      render: (one) => one.schools.toLocaleString('en-US'),
    },
    {
      key: 'pupils',
      title: t('budget.pupils'),
      align: 'right',
      render: (one) => one.pupils.toLocaleString('en-US'),
    },
    {
      key: 'total',
      title: t('budget.total'),
      align: 'right',
      sort: (one) => one.total,
      render: (one) => baht(one.total),
    },
    {
      key: 'at',
      title: t('budget.at'),
      sort: (one) => one.at,
      render: (one) => (
        <>
          <DateText value={one.at} shape="dateTime" /> <span className="quiet">{one.author}</span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('budget.list')}
      columns={columns}
      rows={all}
      rowKey={(one) => one.id}
      testId="budgets"
    />
  );
}
