import { Input, Modal } from 'antd';
import { useState } from 'react';
import { adviceKeys } from '@shared/advice';
import { api } from '@shared/api/client';
import type { AdviceThread } from '@shared/api/types';
import { ActForm, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';

interface Props {
  thread: AdviceThread;
  ruleCode: string;
  onClose: () => void;
}

/** A good answer, worded anew: nothing of the conversation is taken over but the thought. */
export function PublishFaq({ thread, ruleCode, onClose }: Props) {
  const { t } = useLanguage();
  const [words, setWords] = useState({ questionTh: '', answerTh: '', questionEn: '', answerEn: '' });
  const publish = useAct({
    act: () =>
      api.post('/api/collection/faq', {
        dataSetCode: thread.dataSetCode,
        ruleCode,
        threadId: thread.id,
        questionTh: words.questionTh,
        answerTh: words.answerTh,
        ...(words.questionEn ? { questionEn: words.questionEn } : {}),
        ...(words.answerEn ? { answerEn: words.answerEn } : {}),
      }),
    refresh: [[...adviceKeys.faq]],
    done: t('faq.published'),
    onDone: onClose,
  });
  const ready = words.questionTh.trim() !== '' && words.answerTh.trim() !== '';
  const fields = [
    ['questionTh', t('faq.question'), true],
    ['answerTh', t('faq.answer'), true],
    ['questionEn', t('faq.questionEn'), false],
    ['answerEn', t('faq.answerEn'), false],
  ] as const;
  return (
    <Modal open title={`${t('faq.publish')} · ${ruleCode}`} onCancel={onClose} footer={null} width={640}>
      <ActForm
        act={publish}
        ready={ready}
        okText={t('faq.publish')}
        testId="faq-ok"
        onSubmit={() => publish.mutate()}
      >
        <p>{t('faq.publish.note')}</p>
        {fields.map(([name, label, required]) => (
          <Field key={name} label={label} optional={!required} required={required}>
            {(control) => (
              <Input.TextArea
                {...control}
                value={words[name]}
                onChange={(event) => setWords({ ...words, [name]: event.target.value })}
                autoSize={{ minRows: name.startsWith('answer') ? 3 : 1, maxRows: 8 }}
                maxLength={name.startsWith('answer') ? 4000 : 500}
                data-testid={`faq-${name}`}
              />
            )}
          </Field>
        ))}
      </ActForm>
    </Modal>
  );
}
