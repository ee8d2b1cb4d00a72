import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import styles from '../Inputs.module.css';
import type { BudgetExplanation } from '../types';
import { baht } from './items';

type Line = BudgetExplanation['lines'][number];

/** A letter to the school: what it gets, and each line so that it can be reckoned again by hand. */
export function Explained({ explained }: { explained: BudgetExplanation }) {
  const { t, pick } = useLanguage();
  const { school, lines } = explained;
  const columns: Column<Line>[] = [
    {
      key: 'item',
      title: t('budget.items'),
      primary: true,
      render: ({ item }) => pick(item.th, item.en),
    },
    { key: 'group', title: t('budget.group'), render: ({ group }) => pick(group.th, group.en) },
    {
      key: 'why',
      title: t('budget.reckoning'),
      minWidth: 260,
      render: ({ line, whyTh, whyEn }) => (
        <>
          {pick(whyTh, whyEn)}
          <div className="small quiet">
            {t(`budget.rule.${line.rule}`)} · <DateText value={line.from} /> – <DateText value={line.to} />
          </div>
        </>
      ),
    },
    {
      key: 'rate',
      title: t('budget.rate'),
      minWidth: 200,
      render: ({ line }) => (
        <>
          {line.authority || '–'} <span className="quiet">({line.table})</span>
          <div>
            <StatusTag tone={line.confirmed ? 'green' : 'amber'}>
              {t(line.confirmed ? 'inputs.confirmed' : 'inputs.notConfirmed')}
            </StatusTag>
          </div>
        </>
      ),
    },
    { key: 'amount', title: t('budget.amount'), align: 'right', render: ({ line }) => baht(line.amount) },
  ];
  return (
    <Panel title={t('budget.why')} testId="budget-explained">
      <p className={styles.letter}>
        {t('budget.letter', {
          school: `${school.nameTh} (${school.schoolCode})`,
          pupils: school.pupils,
          total: baht(school.total),
        })}
      </p>
      <DataTable
        caption={t('budget.why')}
        columns={columns}
        rows={lines}
        rowKey={({ line }) => `${line.item}~${line.group}~${line.from}~${line.rateFrom}`}
        testId="budget-lines"
      />
      <p>
        {t('budget.total')} <strong>{baht(school.total)}</strong>
      </p>
    </Panel>
  );
}
