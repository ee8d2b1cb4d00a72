import { useState } from 'react';
import { Link } from 'react-router';
import { adviceKeys } from '@shared/advice';
import { api } from '@shared/api/client';
import type { DuplicateCase } from '@shared/api/types';
import { casePath, duplicateKeys } from '@shared/duplicates';
import { ActForm, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { isStaff, useMay, useMe } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { nameOf } from './names';

/** The conversations with the schools about a case, and words to all of them at once. */
export function Advice({ one }: { one: DuplicateCase }) {
  const { t } = useLanguage();
  const may = useMay();
  const staff = isStaff(useMe());
  const writes = staff && may('decideDuplicates') && one.sides.length > 0;
  if (!writes && one.threads.length === 0) return null;
  return (
    <Panel title={t('duplicates.advice')} testId="case-advice">
      <div className="stack">
        {one.threads.length > 0 && (
          <ul>
            {one.threads.map((thread) => (
              <li key={thread.threadId}>
                <Link to={`/advice/${thread.threadId}`} data-testid="case-thread">
                  {staff
                    ? t('duplicates.advice.thread', { school: nameOf(one, thread.schoolCode) })
                    : t('duplicates.advice.thread.school')}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {writes && <Compose one={one} />}
      </div>
    </Panel>
  );
}

function Compose({ one }: { one: DuplicateCase }) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const send = useAct({
    act: () => api.post(`${casePath(one.id)}/advice`, { text: text.trim() }),
    refresh: [[...duplicateKeys.one(one.id)], [...adviceKeys.all]],
    done: t('duplicates.advice.sent'),
    onDone: () => setText(''),
  });
  return (
    <ActForm
      act={send}
      ready={text.trim() !== ''}
      okText={t('duplicates.advice.send', { count: one.sides.length })}
      testId="case-advice-send"
      onSubmit={() => send.mutate()}
    >
      <ReasonField
        label={t('duplicates.advice.text')}
        hint={t('duplicates.advice.hint')}
        value={text}
        onChange={setText}
        longest={2000}
        optional
        testId="case-advice-text"
      />
    </ActForm>
  );
}
