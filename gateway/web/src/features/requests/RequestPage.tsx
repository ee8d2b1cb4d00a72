import { useLocation, useParams } from 'react-router';
import type { InformationRequest, ProcedureView, Step } from '@shared/api/types';
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
import { ClockPanel } from './ClockPanel';
import { DeliverPanel } from './DeliverPanel';
import { Disclosures } from './Disclosures';
import { ProducePanel } from './ProducePanel';
import { PrivacyPanel } from './release/PrivacyPanel';
import { REQUESTS, requestKeys, useRequest, useRequestSteps } from './queries';
import styles from './Requests.module.css';
import { RequestStatusTag } from './RequestStatusTag';
import { Said } from './Said';

/** The step at which the information is handed over; delivering completes it. */
const DELIVER = 6;

export function RequestPage() {
  const { id = '' } = useParams();
  return <Loaded query={useRequest(id)}>{(one) => <Case one={one} />}</Loaded>;
}

const openStep = (view: ProcedureView | undefined): Step | null =>
  view?.steps.find((step) => step.status === 'ACTIVE' || step.status === 'PAUSED') ?? null;

function Case({ one }: { one: InformationRequest }) {
  const { t } = useLanguage();
  const may = useMay();
  const steps = useRequestSteps(one.id);
  const step = openStep(steps.data);
  return (
    <Page
      title={one.requestNo}
      intro={one.wanted.description}
      back={{ to: '/requests', label: t('nav.requests') }}
      tags={
        <span className="row">
          <RequestStatusTag status={one.status} />
          {one.urgency === 'URGENT' && <StatusTag tone="red">{t('requests.urgent')}</StatusTag>}
        </span>
      }
    >
      <JustFiled />
      <div className={styles.case}>
        <Loaded query={steps} rows={8}>
          {(view) => (
            <ProcedurePanel
              view={view}
              path={`${REQUESTS}/${one.id}/steps`}
              refresh={[requestKeys.all]}
              mayAct={may('handleRequests')}
              instead={{ [DELIVER]: t('requests.deliver.instead') }}
            />
          )}
        </Loaded>
        <div className="stack">
          <About one={one} />
          {one.messages.length > 0 && (
            <Panel title={t('requests.said')}>
              <Said messages={one.messages} />
            </Panel>
          )}
          {may('handleRequests') && step && steps.data && (
            <ClockPanel request={one} view={steps.data} step={step} />
          )}
          {may('handleRequests') && <PrivacyPanel request={one} />}
          {may('produce') && <ProducePanel request={one} step={step} />}
          <DeliverPanel request={one} atDelivery={step?.n === DELIVER} />
          <Disclosures id={one.id} />
        </div>
      </div>
    </Page>
  );
}

/** The tracking code is told once, in the answer to the filing: after it only its hash is known. */
function JustFiled() {
  const { t } = useLanguage();
  const state = useLocation().state as { trackingCode?: string } | null;
  const code = state?.trackingCode;
  if (!code) return null;
  return (
    <Panel
      tone="good"
      title={t('requests.trackingCode')}
      note={t('requests.trackingOnce')}
      testId="tracking-once"
    >
      <div className="row">
        <code data-testid="tracking-code">{code}</code>
        <CopyButton text={code} label={t('common.copy')} />
        <CopyButton text={`${location.origin}/track/${code}`} label={t('requests.copyLink')} />
      </div>
    </Panel>
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
          [t('requests.email'), requester.email],
          [t('requests.channel'), t(`requests.channel.${one.channel}`)],
          [t('requests.purpose'), one.purpose],
          one.legalBasis ? [t('requests.legalBasis'), one.legalBasis] : null,
          period?.schoolYear
            ? [
                t('requests.period'),
                t('common.yearRound', { year: String(period.schoolYear), round: period.round ?? 1 }),
              ]
            : null,
          one.breakdown ? [t('requests.breakdown'), one.breakdown] : null,
          [t('requests.format'), one.format],
          [t('requests.receivedAt'), <DateText key="at" value={one.filedAt} shape="dateTime" />],
        ]}
      />
    </Panel>
  );
}
