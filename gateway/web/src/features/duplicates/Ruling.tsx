import type { CaseRuling, DuplicateCase } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { nameOf } from './names';

export function Ruling({ one, ruling }: { one: DuplicateCase; ruling: CaseRuling }) {
  const { t } = useLanguage();
  const words =
    ruling.keepsAt !== null
      ? t('duplicates.decide.keepsAt', { school: nameOf(one, ruling.keepsAt) })
      : t(ruling.outcome === 'BOTH_RIGHT' ? 'duplicates.decide.both' : 'duplicates.decide.notSame');
  const former = one.status === 'OPEN';
  return (
    <Panel
      title={t(former ? 'duplicates.ruling.former' : 'duplicates.ruling')}
      tone={former ? 'warning' : one.status === 'CLOSED' ? 'good' : 'accent'}
      testId="ruling"
    >
      <p>
        <strong>{words}</strong>
      </p>
      <p>{ruling.reason}</p>
      <p className="small quiet">
        {t('duplicates.ruling.by', { by: ruling.by })} · <DateText value={ruling.at} shape="dateTime" />
      </p>
    </Panel>
  );
}
