import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { InformationRequest, ProcedureView, Step } from '@shared/api/types';
import { ActForm, Field, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { REQUESTS, requestKeys } from './queries';

interface Props {
  request: InformationRequest;
  view: ProcedureView;
  step: Step;
}

/** Who holds the step, and the one extension that a request may have. */
export function ClockPanel({ request, view, step }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState(1);
  const [reason, setReason] = useState('');
  const path = `${REQUESTS}/${request.id}/steps/${step.n}`;
  const refresh = [requestKeys.all];
  const take = useAct({ act: () => api.post(`${path}/take`), refresh, done: t('requests.take.done') });
  const extend = useAct({
    act: () => api.post(`${path}/extend`, { days, reason: reason.trim() }),
    refresh,
    done: t('requests.extend.done'),
    onDone: () => setOpen(false),
  });
  const extended = view.history.some((entry) => entry.action === 'EXTENDED');
  return (
    <Panel title={t('requests.clock')} note={t('requests.clock.note')} testId="clock-panel">
      <div className="stack">
        <div className="row">
          <Button loading={take.isPending} onClick={() => take.mutate()} data-testid="take-step">
            {t('requests.take')}
          </Button>
          {!open && step.dueOn && (
            <Button disabled={extended} onClick={() => setOpen(true)} data-testid="extend-step">
              {extended ? t('requests.extend.used') : t('requests.extend')}
            </Button>
          )}
        </div>
        {open && (
          <ActForm
            act={extend}
            ready={reason.trim() !== ''}
            okText={t('requests.extend.send')}
            testId="confirm-extend"
            onSubmit={() => extend.mutate()}
            onCancel={() => setOpen(false)}
          >
            <Field label={t('requests.extend.days')}>
              {(control) => (
                <InputNumber
                  {...control}
                  min={1}
                  max={30}
                  value={days}
                  onChange={(value) => setDays(value ?? 1)}
                />
              )}
            </Field>
            <ReasonField
              label={t('requests.extend.reason')}
              hint={t('requests.extend.reasonHint')}
              value={reason}
              onChange={setReason}
              longest={2000}
              testId="extend-reason"
            />
          </ActForm>
        )}
      </div>
    </Panel>
  );
}
