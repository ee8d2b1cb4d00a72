import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Submission } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { keys, paths } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';

type Verb = 'accept' | 'return';

interface Props {
  submission: Submission;
  schoolName: string;
}

export function AcceptReturn({ submission, schoolName }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const [verb, setVerb] = useState<Verb | null>(null);
  const { collectionId, schoolCode } = submission;
  const path = paths.submission(collectionId, schoolCode);
  const act = useAct({
    act: (input: { verb: Verb; reason: string }) =>
      api.post(`${path}/${input.verb}`, input.verb === 'return' ? { reason: input.reason } : undefined, {
        ifMatch: path,
      }),
    refresh: [keys.submission(collectionId, schoolCode), keys.board(collectionId)],
    done: t(verb === 'accept' ? 'submission.accept.done' : 'submission.return.done'),
    onDone: () => setVerb(null),
  });
  if (!may('acceptSubmissions')) return null;
  const canAccept = submission.status === 'CERTIFIED';
  const canReturn = canAccept || submission.status === 'SUBMITTED';
  if (!canReturn) return null;
  const ask = (next: Verb) => {
    act.reset();
    setVerb(next);
  };
  return (
    <>
      <Button danger onClick={() => ask('return')} data-testid="submission-return">
        {t('submission.return.button')}
      </Button>
      {canAccept && (
        <Button type="primary" onClick={() => ask('accept')} data-testid="submission-accept">
          {t('submission.accept.button')}
        </Button>
      )}
      {verb && (
        <Confirm
          open
          title={t(verb === 'accept' ? 'submission.accept.title' : 'submission.return.title', {
            school: schoolName,
          })}
          okText={t(verb === 'accept' ? 'submission.accept.button' : 'submission.return.ok')}
          danger={verb === 'return'}
          busy={act.isPending}
          error={act.error}
          reason={verb === 'return' ? { label: t('submission.return.reason'), required: true } : undefined}
          onOk={(reason) => act.mutate({ verb, reason })}
          onCancel={() => setVerb(null)}
        >
          {t(verb === 'accept' ? 'submission.accept.text' : 'submission.return.text', {
            count: submission.rows,
          })}
        </Confirm>
      )}
    </>
  );
}
