import { Radio } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { DuplicateCase } from '@shared/api/types';
import { casePath, duplicateKeys } from '@shared/duplicates';
import { ActForm, Choices, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { keys } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import styles from './Case.module.css';

const BOTH = 'BOTH_RIGHT';
const NOT_SAME = 'NOT_SAME_PERSON';

/** One choice, its reason, and what will follow from it. What was decided on has to be what is there. */
export function Decide({ one }: { one: DuplicateCase }) {
  const { t } = useLanguage();
  const [choice, setChoice] = useState('');
  const [reason, setReason] = useState('');
  const path = casePath(one.id);
  const decide = useAct({
    act: () => {
      const keeps = choice !== BOTH && choice !== NOT_SAME;
      const said = keeps
        ? { outcome: 'KEEPS_AT', keepsAt: choice, reason: reason.trim() }
        : { outcome: choice, reason: reason.trim() };
      return api.post(`${path}/resolve`, said, { ifMatch: path });
    },
    refresh: [[...duplicateKeys.all], keys.board(one.collectionId)],
    done: t('duplicates.decided'),
  });
  const choices = [
    ...one.sides.map((side) => ({
      value: side.schoolCode,
      label: t('duplicates.decide.keepsAt', { school: side.nameTh }),
      text: t('duplicates.decide.keepsAt.text'),
    })),
    { value: BOTH, label: t('duplicates.decide.both'), text: t('duplicates.decide.both.text') },
    { value: NOT_SAME, label: t('duplicates.decide.notSame'), text: t('duplicates.decide.notSame.text') },
  ];
  const ready = choice !== '' && reason.trim() !== '';
  return (
    <Panel
      title={t(one.ruling && one.status !== 'OPEN' ? 'duplicates.decide.again' : 'duplicates.decide')}
      testId="decide"
    >
      <ActForm
        act={decide}
        ready={ready}
        okText={t('duplicates.decide.ok')}
        testId="decide-ok"
        onSubmit={() => decide.mutate()}
      >
        <Choices label={t('duplicates.decide.choice')}>
          <Radio.Group
            className={styles.choices ?? ''}
            value={choice}
            onChange={(event) => setChoice(String(event.target.value))}
          >
            {choices.map(({ value, label, text }) => (
              <Radio key={value} value={value} data-testid={`decide-${value}`}>
                <span className={styles.option}>
                  <strong>{label}</strong>
                  <span className="small quiet">{text}</span>
                </span>
              </Radio>
            ))}
          </Radio.Group>
        </Choices>
        <ReasonField
          label={t('duplicates.decide.reason')}
          hint={t('duplicates.decide.reason.hint')}
          value={reason}
          onChange={setReason}
          longest={2000}
          testId="decide-reason"
        />
      </ActForm>
    </Panel>
  );
}
