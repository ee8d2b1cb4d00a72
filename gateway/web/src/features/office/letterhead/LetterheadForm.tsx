import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { Field, fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { letterheadKey, letterheadPath } from '@shared/signing';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import type { Letterhead, LetterheadText } from './letterheads';
import { asLines, textOf } from './lines';
import { SignatoryRows } from './SignatoryRows';
import styles from './Letterhead.module.css';

const RULES = ['WITH_EMBLEM', 'ALWAYS', 'NEVER'] as const;
const WORDS = ['officeTh', 'agencyTh', 'headTitleTh', 'groupTh', 'phone', 'agencyCode'] as const;

/** The office in words, and how its papers are numbered and kept. */
export function LetterheadForm({ letterhead, mayChange }: { letterhead: Letterhead; mayChange: boolean }) {
  const { t, pick } = useLanguage();
  const path = letterheadPath(letterhead.areaCode);
  const [text, setText] = useState<LetterheadText>(() => textOf(letterhead));
  const [address, setAddress] = useState(letterhead.address.join('\n'));
  const change = (part: Partial<LetterheadText>) => setText((now) => ({ ...now, ...part }));
  const save = useAct({
    act: () => api.put<Letterhead>(path, { ...text, address: asLines(address) }, { ifMatch: path }),
    refresh: [letterheadKey(letterhead.areaCode), ['collections']],
    done: t('letterhead.saved'),
  });
  const refused = fieldErrors(save.error, pick);
  return (
    <Panel title={t('letterhead.words')} testId="letterhead-form">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className={styles.form}>
          {WORDS.map((key) => (
            <Field
              key={key}
              label={t(`letterhead.${key}`)}
              hint={key === 'agencyCode' ? t('letterhead.agencyCodeHint') : undefined}
              error={refused[key]}
            >
              {(control) => (
                <Input
                  {...control}
                  value={text[key]}
                  disabled={!mayChange}
                  maxLength={200}
                  onChange={(event) => change({ [key]: event.target.value })}
                  data-testid={`letterhead-${key}`}
                />
              )}
            </Field>
          ))}
          <Field
            label={t('letterhead.startsAt')}
            hint={t('letterhead.startsAtHint')}
            error={refused.startsAt}
          >
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={999999}
                value={text.startsAt}
                disabled={!mayChange}
                onChange={(startsAt) => change({ startsAt: startsAt ?? 1 })}
              />
            )}
          </Field>
          <Field label={t('letterhead.startsInYear')} error={refused.startsInYear}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={2700}
                value={text.startsInYear}
                disabled={!mayChange}
                onChange={(startsInYear) => change({ startsInYear: startsInYear ?? 0 })}
              />
            )}
          </Field>
          <Field label={t('letterhead.retentionYears')} error={refused.retentionYears}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={100}
                value={text.retentionYears}
                disabled={!mayChange}
                onChange={(retentionYears) => change({ retentionYears: retentionYears ?? 10 })}
              />
            )}
          </Field>
          <Field label={t('letterhead.memoRule')}>
            {(control) => (
              <Select
                {...control}
                value={text.memoRule}
                disabled={!mayChange}
                onChange={(memoRule) => change({ memoRule })}
                options={RULES.map((value) => ({ value, label: t(`letterhead.memoRule.${value}`) }))}
              />
            )}
          </Field>
          <Field label={t('letterhead.thaiDigits')}>
            {(control) => (
              <span>
                <Switch
                  id={control.id}
                  checked={text.thaiDigits}
                  disabled={!mayChange}
                  onChange={(thaiDigits) => change({ thaiDigits })}
                />
              </span>
            )}
          </Field>
          <Field label={t('letterhead.address')} hint={t('letterhead.addressHint')} error={refused.address}>
            {(control) => (
              <Input.TextArea
                {...control}
                value={address}
                disabled={!mayChange}
                autoSize={{ minRows: 2, maxRows: 4 }}
                onChange={(event) => setAddress(event.target.value)}
              />
            )}
          </Field>
          <SignatoryRows
            signatories={text.signatories}
            mayChange={mayChange}
            refused={refused}
            onChange={(signatories) => change({ signatories })}
          />
        </div>
        {save.error && <ProblemAlert error={save.error} />}
        {mayChange && (
          <div className={styles.foot}>
            <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="letterhead-save">
              {t('letterhead.save')}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
