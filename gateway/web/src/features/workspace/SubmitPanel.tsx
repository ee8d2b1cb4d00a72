import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Submission } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { keys, paths } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';
import { Panel } from '@shared/ui/Panel';
import { maySubmit } from './nextStep';

/** Taken back before the director has signed, to be mended. */
export function WithdrawButton({ submission }: { submission: Submission }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const path = paths.submission(submission.collectionId, submission.schoolCode);
  const withdraw = useAct({
    act: () => api.post(`${path}/withdraw`, undefined, { ifMatch: path }),
    refresh: [keys.submission(submission.collectionId, submission.schoolCode)],
    done: t('workspace.withdraw.done'),
    onDone: () => setAsked(false),
  });
  return (
    <>
      <Button onClick={() => setAsked(true)} data-testid="withdraw">
        {t('workspace.withdraw.button')}
      </Button>
      <Confirm
        open={asked}
        title={t('workspace.withdraw.title')}
        okText={t('workspace.withdraw.button')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onOk={() => withdraw.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('workspace.withdraw.text')}
      </Confirm>
    </>
  );
}

/** The data officer says: this is our data. After it only the director or a return can change it. */
export function SubmitPanel({ submission }: { submission: Submission }) {
  const { t } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const path = paths.submission(submission.collectionId, submission.schoolCode);
  const submit = useAct({
    act: () => api.post(`${path}/submit`, undefined, { ifMatch: path }),
    refresh: [keys.submission(submission.collectionId, submission.schoolCode)],
    done: t('workspace.submit.done'),
    onDone: () => setAsked(false),
  });
  if (!maySubmit(submission) || !may('submitForSchool')) return null;
  return (
    <Panel
      title={t('workspace.submit.title')}
      testId="submit-panel"
      actions={
        <Button
          type="primary"
          onClick={() => {
            submit.reset();
            setAsked(true);
          }}
          data-testid="submit"
        >
          {t('workspace.submit.button')}
        </Button>
      }
    >
      {t('workspace.submit.text', { rows: submission.rows, version: submission.version })}
      <Confirm
        open={asked}
        title={t('workspace.submit.title')}
        okText={t('workspace.submit.button')}
        busy={submit.isPending}
        error={submit.error}
        onOk={() => submit.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('workspace.submit.confirm', { rows: submission.rows })}
      </Confirm>
    </Panel>
  );
}
