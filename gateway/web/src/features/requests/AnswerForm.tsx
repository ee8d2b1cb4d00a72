import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Tracking } from '@shared/api/types';
import { ActForm, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { REQUESTS } from './queries';

/** The office waits for the requester, and its clock stands still. */
export function AnswerForm({ code }: { code: string }) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const answer = useAct({
    act: () =>
      api.post<Tracking>(`${REQUESTS}/track/${encodeURIComponent(code)}/answer`, { text: text.trim() }),
    refresh: [['track', code]],
    done: t('track.answered'),
  });
  return (
    <Panel tone="warning" title={t('track.asked')} note={t('track.asked.note')} testId="asked-back">
      <ActForm
        act={answer}
        ready={text.trim() !== ''}
        okText={t('track.answer.send')}
        testId="send-answer"
        onSubmit={() => answer.mutate()}
      >
        <ReasonField
          label={t('track.answer')}
          value={text}
          onChange={setText}
          longest={2000}
          rows={3}
          testId="answer"
        />
      </ActForm>
    </Panel>
  );
}
