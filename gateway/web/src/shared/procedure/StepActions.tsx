import { Button } from 'antd';
import { useState } from 'react';
import type { QueryKey } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Step } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';

type Verb = 'complete' | 'reject' | 'pause' | 'resume';

interface Props {
  /** Address of the case's steps, e.g. /api/collection/collections/ID/steps. */
  path: string;
  step: Step;
  refresh: QueryKey[];
  /** Where another act completes the step, that act in words. */
  instead?: string;
}

const WORDS: Record<Verb, { title: TextKey; text: TextKey; ok: TextKey; done: TextKey }> = {
  complete: {
    title: 'procedure.complete.title',
    text: 'procedure.complete.text',
    ok: 'procedure.complete.ok',
    done: 'procedure.complete.done',
  },
  reject: {
    title: 'procedure.reject.title',
    text: 'procedure.reject.text',
    ok: 'procedure.reject.ok',
    done: 'procedure.reject.done',
  },
  pause: {
    title: 'procedure.pause.title',
    text: 'procedure.pause.text',
    ok: 'procedure.pause.ok',
    done: 'procedure.pause.done',
  },
  resume: {
    title: 'procedure.resume.title',
    text: 'procedure.resume.text',
    ok: 'procedure.resume.ok',
    done: 'procedure.resume.done',
  },
};

function bodyOf(verb: Verb, text: string): Record<string, string> | undefined {
  if (verb === 'resume') return undefined;
  if (verb === 'complete') return text ? { note: text } : {};
  return { reason: text };
}

/** What may be done with the step in hand. */
export function StepActions({ path, step, refresh, instead }: Props) {
  const { t, pick } = useLanguage();
  const [verb, setVerb] = useState<Verb | null>(null);
  const act = useAct({
    act: (input: { verb: Verb; text: string }) =>
      api.post(`${path}/${step.n}/${input.verb}`, bodyOf(input.verb, input.text), { ifMatch: path }),
    refresh,
    onDone: () => setVerb(null),
  });
  const open = (next: Verb) => {
    act.reset();
    setVerb(next);
  };
  const words = verb && WORDS[verb];
  const name = pick(step.nameTh, step.nameEn);

  return (
    <div className="row" data-testid="step-actions">
      {step.status === 'ACTIVE' && (
        <>
          {instead ? (
            <span className="small">{instead}</span>
          ) : (
            <Button type="primary" onClick={() => open('complete')} data-testid="step-complete">
              {t('procedure.complete.button')}
            </Button>
          )}
          {step.rejectsTo !== null && (
            <Button danger onClick={() => open('reject')} data-testid="step-reject">
              {t('procedure.reject.button')}
            </Button>
          )}
          <Button onClick={() => open('pause')} data-testid="step-pause">
            {t('procedure.pause.button')}
          </Button>
        </>
      )}
      {step.status === 'PAUSED' && (
        <Button type="primary" onClick={() => open('resume')} data-testid="step-resume">
          {t('procedure.resume.button')}
        </Button>
      )}
      {verb && words && (
        <Confirm
          open
          title={t(words.title, { n: step.n })}
          okText={t(words.ok)}
          danger={verb === 'reject'}
          busy={act.isPending}
          error={act.error}
          reason={
            verb === 'resume'
              ? undefined
              : verb === 'complete'
                ? { label: t('procedure.note'), required: false }
                : { label: t('procedure.reason'), required: true }
          }
          onOk={(text) => act.mutate({ verb, text })}
          onCancel={() => setVerb(null)}
        >
          {t(words.text, { name, n: step.rejectsTo ?? step.n })}
        </Confirm>
      )}
    </div>
  );
}
