import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { asApiError } from '@shared/api/problem';
import type { StepStatus, Tracking } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { Field } from '@shared/forms';
import { type TextKey, useLanguage } from '@shared/i18n';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty, Loading } from '@shared/ui/states';
import { AnswerForm } from './AnswerForm';
import { useTracking } from './queries';
import styles from './Requests.module.css';
import { RequestStatusTag } from './RequestStatusTag';
import { Said } from './Said';

const STEP_WORDS: Record<StepStatus, TextKey> = {
  DONE: 'procedure.done',
  ACTIVE: 'procedure.inHand',
  PAUSED: 'procedure.paused',
  WAITING: 'procedure.waiting',
};

/** For whoever asked: how far their request has come, by the code they were sent. */
export function TrackPage() {
  const { code } = useParams();
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code ?? '');
  const tracking = useTracking(code);
  const unknown = tracking.isError && asApiError(tracking.error).status === 404;
  return (
    <div className={styles.track}>
      <Page title={t('track.title')} intro={t('track.intro')}>
        <Panel>
          <form
            className={styles.ask}
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim()) void navigate(`/track/${encodeURIComponent(typed.trim())}`);
            }}
          >
            <Field label={t('track.code')}>
              {(control) => (
                <Input
                  {...control}
                  value={typed}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => setTyped(event.target.value)}
                  data-testid="tracking-code"
                />
              )}
            </Field>
            <Button type="primary" htmlType="submit" data-testid="track">
              {t('track.button')}
            </Button>
          </form>
        </Panel>
        {code && tracking.isPending && (
          <Panel>
            <Loading rows={6} />
          </Panel>
        )}
        {unknown && (
          <Panel>
            <Empty drawing="search" title={t('track.unknown.title')}>
              {t('track.unknown.text')}
            </Empty>
          </Panel>
        )}
        {tracking.isError && !unknown && (
          <ProblemAlert error={tracking.error} onRetry={() => void tracking.refetch()} />
        )}
        {tracking.data && tracking.data.messages.length > 0 && (
          <Panel title={t('requests.said')}>
            <Said messages={tracking.data.messages} />
          </Panel>
        )}
        {code && tracking.data?.waitingForYou && <AnswerForm code={code} />}
        {tracking.data && <Way tracking={tracking.data} />}
      </Page>
    </div>
  );
}

function Way({ tracking }: { tracking: Tracking }) {
  const { t, pick } = useLanguage();
  return (
    <Panel
      title={tracking.requestNo}
      testId="tracking"
      actions={<RequestStatusTag status={tracking.status} />}
      note={
        <>
          {t('requests.receivedAt')} <DateText value={tracking.filedAt} />
          {tracking.deliveredAt && (
            <>
              {' '}
              · {t('track.delivered')} <DateText value={tracking.deliveredAt} />
            </>
          )}
        </>
      }
    >
      <ol className={styles.way}>
        {tracking.steps.map((step) => {
          const here = step.status === 'ACTIVE' || step.status === 'PAUSED';
          return (
            <li
              key={step.n}
              className={step.status === 'DONE' ? styles.done : here ? styles.here : undefined}
              aria-current={here ? 'step' : undefined}
            >
              {pick(step.nameTh, step.nameEn)}
              <span className="small quiet">
                {t(STEP_WORDS[step.status])}
                {here && step.dueOn && (
                  <>
                    {' '}
                    · {t('procedure.due')} <DateText value={step.dueOn} />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
