import { Link } from 'react-router';
import type { Withdrawal } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';

/** The address stays; what stood there, and why it does not any more, is said. */
export function Withdrawn({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useLanguage();
  return (
    <Panel tone="danger" title={t('public.withdrawn')} testId="withdrawn">
      <p>
        {t(withdrawal.office === 'office-director' ? 'role.office-director' : 'role.supervisor')} ·{' '}
        <DateText value={withdrawal.at} shape="dateTime" />
      </p>
      <p>
        {t('public.withdrawnWhy')}: {withdrawal.reasonTh}
      </p>
      <p>
        {t('public.withdrawnCure')} <Link to="/request">{t('public.askInstead')}</Link>
      </p>
    </Panel>
  );
}
