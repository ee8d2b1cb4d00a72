import { useParams } from 'react-router';
import type { InformationRequest } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { ProcedurePanel } from '@shared/procedure';
import { Loaded } from '@shared/query/Loaded';
import { CopyButton } from '@shared/ui/CopyButton';
import { Facts } from '@shared/ui/Facts';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import { DeliverPanel } from './DeliverPanel';
import { Disclosures } from './Disclosures';
import { ProducePanel } from './ProducePanel';
import { REQUESTS, requestKeys, useRequest, useRequestSteps } from './queries';
import styles from './Requests.module.css';
import { RequestStatusTag } from './RequestStatusTag';

export function RequestPage() {
  const { id = '' } = useParams();
  return <Loaded query={useRequest(id)}>{(one) => <Case one={one} />}</Loaded>;
}

function Case({ one }: { one: InformationRequest }) {
  const { t } = useLanguage();
  const may = useMay();
  const steps = useRequestSteps(one.id);
  return (
    <Page
      title={one.requestNo}
      intro={one.wanted.description ?? one.wanted.catalogueCode}
      back={{ to: '/requests', label: t('nav.requests') }}
      tags={
        <span className="row">
          <RequestStatusTag status={one.status} />
          {one.urgency === 'URGENT' && <StatusTag tone="red">{t('requests.urgent')}</StatusTag>}
        </span>
      }
    >
      <div className={styles.case}>
        <Loaded query={steps} rows={8}>
          {(view) => (
            <ProcedurePanel
              view={view}
              path={`${REQUESTS}/${one.id}/steps`}
              refresh={[requestKeys.all]}
              mayAct={may('handleRequests')}
            />
          )}
        </Loaded>
        <div className="stack">
          <About one={one} />
          {may('produce') && <ProducePanel request={one} />}
          <DeliverPanel request={one} />
          <Disclosures id={one.id} />
        </div>
      </div>
    </Page>
  );
}

function About({ one }: { one: InformationRequest }) {
  const { t } = useLanguage();
  const { requester, period } = one;
  return (
    <Panel title={t('requests.about')}>
      <Facts
        items={[
          [t('requests.requester'), [requester.name, requester.agency].filter(Boolean).join(' · ')],
          [t('requests.email'), requester.emailMasked ?? requester.email],
          requester.phoneMasked || requester.phone
            ? [t('requests.phone'), requester.phoneMasked ?? requester.phone]
            : null,
          [t('requests.purpose'), one.purpose],
          one.legalBasis ? [t('requests.legalBasis'), one.legalBasis] : null,
          period.schoolYear
            ? [
                t('requests.period'),
                t('common.yearRound', { year: String(period.schoolYear), round: period.round ?? 1 }),
              ]
            : null,
          one.breakdown ? [t('requests.breakdown'), one.breakdown] : null,
          [t('requests.format'), one.format],
          [t('requests.receivedAt'), <DateText key="at" value={one.receivedAt} shape="dateTime" />],
          one.trackingCode
            ? [
                t('requests.trackingCode'),
                <span key="code">
                  <code>{one.trackingCode}</code>{' '}
                  <CopyButton text={`${location.origin}/track/${one.trackingCode}`} />
                </span>,
              ]
            : null,
        ]}
      />
    </Panel>
  );
}
