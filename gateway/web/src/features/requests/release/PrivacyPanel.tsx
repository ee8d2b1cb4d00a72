import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { InformationRequest } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { Facts } from '@shared/ui/Facts';
import { Panel } from '@shared/ui/Panel';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';
import { ClassTag } from '../builder/ClassTag';
import { REQUESTS, requestKeys } from '../queries';
import { useApproval } from './queries';
import type { Approval } from './types';

const TONES: Record<Approval['state'], Tone> = {
  NONE: 'grey',
  ASKED: 'amber',
  APPROVED: 'green',
  REFUSED: 'red',
};

/** What was asked to be let through, and what another person decided; shown once something was asked. */
export function PrivacyPanel({ request }: { request: InformationRequest }) {
  const { t } = useLanguage();
  const may = useMay();
  const approval = useApproval(request.id).data;
  const [deciding, setDeciding] = useState<'approve' | 'refuse' | null>(null);
  const decide = useAct({
    act: (reason: string) =>
      api.post(
        `${REQUESTS}/${request.id}/privacy/${deciding ?? 'refuse'}`,
        { reason },
        { tag: String(approval?.version ?? 0) },
      ),
    refresh: [requestKeys.one(request.id)],
    onDone: () => setDeciding(null),
  });
  if (!approval || approval.state === 'NONE') return null;
  const open = approval.state === 'ASKED';
  return (
    <Panel
      title={t('privacy.title')}
      note={t('privacy.note')}
      tone={open ? 'warning' : 'plain'}
      testId="privacy-panel"
      actions={
        open &&
        may('approveDisclosure') && (
          <>
            <Button onClick={() => setDeciding('refuse')} data-testid="refuse-privacy">
              {t('privacy.refuse')}
            </Button>
            <Button type="primary" onClick={() => setDeciding('approve')} data-testid="approve-privacy">
              {t('privacy.approve')}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        <div className="row">
          <StatusTag tone={TONES[approval.state]}>{t(`privacy.state.${approval.state}`)}</StatusTag>
          {approval.dataClass && <ClassTag value={approval.dataClass} />}
        </div>
        <Facts
          items={[
            [t('privacy.fields'), approval.fields.join(', ') || t('privacy.fields.list')],
            approval.unmasked.length > 0 ? [t('builder.unmasked'), approval.unmasked.join(', ')] : null,
            [t('requests.purpose'), approval.purpose],
            [t('requests.legalBasis'), approval.legalBasis],
            [t('privacy.askedBy'), approval.askedByName],
            approval.decision ? [t('privacy.decidedBy'), approval.decision.byName] : null,
            approval.decision
              ? [t('privacy.decidedAt'), <DateText key="d" value={approval.decision.at} shape="dateTime" />]
              : null,
            approval.decision ? [t('privacy.reason'), approval.decision.reason] : null,
          ]}
        />
      </div>
      <Confirm
        open={deciding !== null}
        title={t(deciding === 'approve' ? 'privacy.approve.title' : 'privacy.refuse.title')}
        okText={t(deciding === 'approve' ? 'privacy.approve' : 'privacy.refuse')}
        danger={deciding === 'refuse'}
        busy={decide.isPending}
        error={decide.error}
        reason={{ label: t('privacy.reason'), required: true }}
        onOk={(reason) => decide.mutate(reason)}
        onCancel={() => setDeciding(null)}
      >
        <p>{t(deciding === 'approve' ? 'privacy.approve.text' : 'privacy.refuse.text')}</p>
      </Confirm>
    </Panel>
  );
}
