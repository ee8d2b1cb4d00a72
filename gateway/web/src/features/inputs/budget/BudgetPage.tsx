import { Link, useParams } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Facts } from '@shared/ui/Facts';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import { useBudget, useBudgetSchools } from '../queries';
import type { Budget, BudgetRow } from '../types';
import { baht, useItems } from './items';

/** One budget: what all schools get together, and each. */
export function BudgetPage() {
  const { id = '' } = useParams();
  const { t } = useLanguage();
  const budget = useBudget(id);
  return (
    <Page
      title={budget.data ? t('budget.name', { year: String(budget.data.fiscalYear) }) : t('budget.title')}
      back={{ to: '/information/budget', label: t('budget.title') }}
      actions={<Link to={`/information/productions/${id}`}>{t('budget.production')}</Link>}
    >
      <InformationTabs />
      <Loaded query={budget}>
        {(one) => (
          <>
            <Panel testId="budget-facts">
              <Facts
                wide
                items={[
                  [t('budget.schools'), one.schools.toLocaleString('en-US')],
                  [t('budget.pupils'), one.pupils.toLocaleString('en-US')],
                  [t('budget.total'), baht(one.total)],
                  [t('budget.tables'), one.tables.join(', ')],
                  [t('budget.at'), <DateText key="at" value={one.at} shape="dateTime" />],
                ]}
              />
              {one.unconfirmed > 0 && (
                <StatusTag tone="amber">{t('budget.unconfirmed', { count: one.unconfirmed })}</StatusTag>
              )}
            </Panel>
            <Schools budget={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Schools({ budget }: { budget: Budget }) {
  const { t } = useLanguage();
  const { nameOf } = useItems();
  const schools = useBudgetSchools(budget.id);
  const columns: Column<BudgetRow>[] = [
    {
      key: 'school',
      title: t('budget.school'),
      primary: true,
      minWidth: 180,
      sort: (one) => one.nameTh,
      render: (one) => (
        <Link to={`/information/budget/${budget.id}/schools/${one.schoolCode}`}>
          {one.nameTh} <span className="quiet">({one.schoolCode})</span>
        </Link>
      ),
    },
    {
      key: 'pupils',
      title: t('budget.pupils'),
      align: 'right',
      sort: (one) => one.pupils,
      render: (one) => one.pupils.toLocaleString('en-US'),
    },
    ...Object.keys(budget.byItem).map((item): Column<BudgetRow> => ({
      key: item,
      title: nameOf(item),
      align: 'right',
      sort: (one) => one.byItem[item] ?? 0,
      render: (one) => (one.byItem[item] === undefined ? '–' : baht(one.byItem[item])),
    })),
    {
      key: 'total',
      title: t('budget.total'),
      align: 'right',
      hold: 'end',
      sort: (one) => one.total,
      render: (one) => <strong>{baht(one.total)}</strong>,
    },
  ];
  return (
    <Panel flush title={t('budget.perSchool')}>
      <Loaded query={schools}>
        {(all) => (
          <DataTable
            caption={t('budget.perSchool')}
            columns={columns}
            rows={all}
            rowKey={(one) => one.schoolCode}
            testId="budget-schools"
          />
        )}
      </Loaded>
    </Panel>
  );
}
