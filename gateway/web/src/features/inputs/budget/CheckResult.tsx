import { Link } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { StatusTag } from '@shared/ui/StatusTag';
import type { BudgetCheck } from '../types';
import { baht } from './items';

interface Props {
  check: BudgetCheck;
  nameOf: (item: string) => string;
}

/** What is missing, each with the way to where it is entered; or what would come out. */
export function CheckResult({ check, nameOf }: Props) {
  const { t, pick } = useLanguage();
  if (check.missing.length > 0) {
    return (
      <div role="alert" data-testid="budget-missing">
        <p>
          <strong>{t('budget.missing', { count: check.missing.length })}</strong>
        </p>
        <ul>
          {check.missing.map((one) => (
            <li key={one.messageEn}>
              {one.item && `${nameOf(one.item)}: `}
              {pick(one.messageTh, one.messageEn)}{' '}
              {one.table && <Link to={`/information/inputs/${one.table}`}>{t('budget.missing.enter')}</Link>}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p role="status" data-testid="budget-complete">
      <StatusTag tone="green">{t('budget.complete')}</StatusTag> {t('budget.schools')}{' '}
      {check.schools.toLocaleString('en-US')} · {t('budget.pupils')} {check.pupils.toLocaleString('en-US')} ·{' '}
      {t('budget.total')} <strong>{baht(check.total ?? 0)}</strong>{' '}
      {check.unconfirmed > 0 && (
        <StatusTag tone="amber">{t('budget.unconfirmed', { count: check.unconfirmed })}</StatusTag>
      )}
    </p>
  );
}
