import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import { buddhistYear, todayInBangkok } from '@shared/dates';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import styles from '../Inputs.module.css';
import { inputKeys, inputs, useSnapshots } from '../queries';
import type { Budget, BudgetCheck, WantedBudget } from '../types';
import { CheckResult } from './CheckResult';
import { baht, useItems } from './items';

/** The fiscal year that a day lies in: it begins on 1 October of the year before. */
export function fiscalYearOf(day: string): number {
  return buddhistYear(new Date(`${day}T12:00:00+07:00`)) + (day.slice(5, 7) >= '10' ? 1 : 0);
}

/** Chosen, looked over for what is missing, then made. */
export function MakeBudget() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const snapshots = useSnapshots();
  const { codes, nameOf } = useItems();
  const [snapshotId, setSnapshotId] = useState<string | null>(null);
  const [fiscalYear, setFiscalYear] = useState(() => fiscalYearOf(todayInBangkok()));
  const [term, setTerm] = useState<number | null>(null);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const items = chosen ?? codes;
  const wanted: WantedBudget = { snapshotId: snapshotId ?? '', fiscalYear, term, items };
  const check = useAct({ act: () => api.post<BudgetCheck>(inputs.budgetCheck, wanted) });
  const make = useAct({
    act: () => api.post<Budget>(inputs.budgets, wanted),
    refresh: [inputKeys.budgets, ['productions']],
    done: (made) => t('budget.made', { total: baht(made.total) }),
    onDone: (made) => void navigate(`/information/budget/${made.id}`),
  });
  const anew = () => {
    check.reset();
    make.reset();
  };
  return (
    <Panel title={t('budget.make')} testId="make-budget">
      <div className="stack">
        <div className={styles.fields}>
          <Field label={t('budget.snapshot')}>
            {(control) => (
              <Select
                {...control}
                value={snapshotId}
                loading={snapshots.isPending}
                placeholder={t('budget.snapshot.choose')}
                options={snapshots.data?.map((one) => ({
                  value: one.id,
                  label: `${one.titleTh} (${one.schools.toLocaleString('en-US')})`,
                }))}
                onChange={(id) => {
                  setSnapshotId(id);
                  anew();
                }}
              />
            )}
          </Field>
          <Field
            label={t('budget.year')}
            hint={t('budget.year.hint', { before: String(fiscalYear - 1), year: String(fiscalYear) })}
          >
            {(control) => (
              <InputNumber<number>
                {...control}
                value={fiscalYear}
                min={2500}
                max={2650}
                precision={0}
                style={{ width: '100%' }}
                onChange={(year) => {
                  if (year !== null) setFiscalYear(year);
                  anew();
                }}
              />
            )}
          </Field>
          <Field label={t('budget.term')}>
            {(control) => (
              <Select
                {...control}
                value={term ?? 0}
                options={[
                  { value: 0, label: t('budget.term.all') },
                  ...[1, 2].map((one) => ({ value: one, label: t('budget.term.one', { term: one }) })),
                ]}
                onChange={(one) => {
                  setTerm(one === 0 ? null : one);
                  anew();
                }}
              />
            )}
          </Field>
        </div>
        <Field label={t('budget.items')}>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={items}
              options={codes.map((code) => ({ value: code, label: nameOf(code) }))}
              onChange={(list) => {
                setChosen(list);
                anew();
              }}
            />
          )}
        </Field>
        <div className="row">
          <Button
            disabled={snapshotId === null || items.length === 0}
            loading={check.isPending}
            onClick={() => check.mutate()}
            data-testid="check-budget"
          >
            {t('budget.check')}
          </Button>
        </div>
        {check.error && <ProblemAlert error={check.error} />}
        {check.data && <CheckResult check={check.data} nameOf={nameOf} />}
        {make.error && <ProblemAlert error={make.error} />}
        {check.data?.missing.length === 0 && (
          <div className="row">
            <Button
              type="primary"
              loading={make.isPending}
              onClick={() => make.mutate()}
              data-testid="make-budget-button"
            >
              {t('budget.button')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
