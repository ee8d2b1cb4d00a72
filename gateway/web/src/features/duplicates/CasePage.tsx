import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { SeenSide, WholeCase } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { CaseStatusTag, useCase } from '@shared/duplicates';
import { useLanguage } from '@shared/i18n';
import { isStaff, useMay, useMe } from '@shared/me';
import { Trail } from '@shared/procedure/Trail';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Advice } from './Advice';
import { CaseLooks } from './CaseLooks';
import { Decide } from './Decide';
import { Evidence } from './Evidence';
import { Ruling } from './Ruling';
import { SchoolSide } from './SchoolSide';

/** One pupil at several schools: what each of them says, what the office decides, and what became of it. */
export function CasePage() {
  const { id = '' } = useParams();
  return <Loaded query={useCase(id)}>{(whole) => <Case whole={whole} />}</Loaded>;
}

function Case({ whole }: { whole: WholeCase }) {
  const { t } = useLanguage();
  const staff = isStaff(useMe());
  const may = useMay();
  const [seen, setSeen] = useState<SeenSide[]>([]);
  const { found, looks, history } = whole;
  const decidable = found.sides.length > 1 || found.status !== 'CLOSED';
  return (
    <Page
      title={t('duplicates.page.title', { id: found.maskedId })}
      back={
        staff
          ? { to: `/collections/${found.collectionId}/duplicates`, label: t('duplicates.title') }
          : { to: '/duplicates', label: t('duplicates.title') }
      }
      tags={<CaseStatusTag status={found.status} />}
      intro={
        <>
          {found.collectionTitleTh} · {t('duplicates.openedAt')}{' '}
          <DateText value={found.openedAt} shape="dateTime" />
        </>
      }
      actions={!staff && <Link to={`/workspace/${found.collectionId}/records`}>{t('duplicates.mend')}</Link>}
    >
      {found.ruling && <Ruling one={found} ruling={found.ruling} />}
      {staff ? <Evidence whole={whole} seen={seen} onSeen={setSeen} /> : <SchoolSide whole={whole} />}
      {may('decideDuplicates') && decidable && <Decide key={found.ruling?.at ?? ''} one={found} />}
      <Advice one={found} />
      <div className="columns">
        <Panel title={t('duplicates.history')} testId="case-history">
          <Trail entries={history} />
        </Panel>
        <CaseLooks looks={looks} one={found} fields={whole.file.fields} />
      </div>
    </Page>
  );
}
