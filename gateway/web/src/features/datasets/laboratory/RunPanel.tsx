import { Button, Progress as Bar } from 'antd';
import { api } from '@shared/api/client';
import type { Collection } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { StatusTag } from '@shared/ui/StatusTag';
import { tones, whatOf } from './told';
import { TrialView } from './TrialView';
import { type LabRun, RUNS, runsKey, share, underWay, useRun } from './trial';

/** One run: how far it is, what can be done with it, and what it has found. */
export function RunPanel({ id, collections }: { id: string; collections: Collection[] }) {
  return (
    <Loaded query={useRun(id)} rows={4}>
      {(run) => <Shown run={run} collections={collections} />}
    </Loaded>
  );
}

function Shown({ run, collections }: { run: LabRun; collections: Collection[] }) {
  const { t, pick } = useLanguage();
  const act = useAct({
    act: (what: 'cancel' | 'resume') => api.post<LabRun>(`${RUNS}/${run.id}/${what}`, {}),
    refresh: [runsKey],
  });
  const tried = collections.find((one) => one.id === run.collectionId);
  const busy = underWay(run);
  return (
    <>
      <Panel
        testId="lab-looked"
        title={whatOf(run, t)}
        note={tried ? pick(tried.titleTh, tried.titleEn) : run.collectionId}
        actions={
          busy ? (
            <Button onClick={() => act.mutate('cancel')} loading={act.isPending} data-testid="lab-cancel">
              {t('lab.cancel')}
            </Button>
          ) : (
            run.resumable && (
              <Button onClick={() => act.mutate('resume')} loading={act.isPending} data-testid="lab-resume">
                {t('lab.resume')}
              </Button>
            )
          )
        }
      >
        <div className="stack">
          <div role="status">
            <span data-testid="lab-status" data-status={run.status}>
              <StatusTag tone={tones[run.status]}>{t(`lab.status.${run.status}`)}</StatusTag>
            </span>{' '}
            {t('lab.progress', { done: run.schools, all: run.of, rows: run.rows })}
            {busy && <Bar percent={share(run)} aria-label={t('lab.title')} />}
          </div>
          <p className="small quiet">
            {run.by} · <DateText value={run.askedAt} shape="dateTime" />
          </p>
          {act.error && <ProblemAlert error={act.error} />}
        </div>
      </Panel>
      {!busy && run.result && <TrialView result={run.result} />}
    </>
  );
}
