import { Button, Checkbox, Select } from 'antd';
import { Field, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { newKey } from '../draft';
import { useInput, useInputs } from '../queries';
import styles from '../Reports.module.css';
import type { Classified, Step } from '../types';
import { searched, useFieldOptions } from './fields';
import { Keys } from './OperandsForm';
import { Part } from './Part';
import { TextField } from './TextField';

interface Props {
  classified: Classified;
  testId: string;
  onChange: (classified: Classified) => void;
}

/** Where a number of a record stands between the bounds that an input table has for it. */
export function ClassifiedForm({ classified, testId, onChange }: Props) {
  const { t, pick } = useLanguage();
  const fields = useFieldOptions();
  const inputs = useInputs();
  const table = useInput(classified.table || null);
  const change = (to: Partial<Classified>) => onChange({ ...classified, ...to });
  const keys = (table.data?.table.keys ?? []).filter((one) => one.kind === 'CODE' || one.kind === 'TEXT');
  const limits = keys.find((one) => one.code === classified.limit)?.choices ?? [];
  const choice = (
    name: 'value' | 'number' | 'limit' | 'table',
    options: { value: string; label: string }[],
  ) => (
    <Field
      label={t(`designs.classified.${name}`)}
      hint={name === 'number' ? t('designs.classified.number.hint') : undefined}
      required
    >
      {(control) => (
        <Select
          {...control}
          {...searched}
          value={classified[name] || null}
          options={options}
          onChange={(chosen: string) =>
            change(name === 'table' ? { table: chosen, keys: {}, limit: '' } : { [name]: chosen })
          }
          data-testid={`${testId}-${name}`}
        />
      )}
    </Field>
  );
  return (
    <div className={styles.parts}>
      <div className={styles.fields}>
        {choice('value', fields.numbers)}
        {choice(
          'table',
          (inputs.data ?? []).map((one) => ({ value: one.code, label: pick(one.titleTh, one.titleEn) })),
        )}
        {choice('number', fields.ordered)}
        {choice(
          'limit',
          keys.map((one) => ({ value: one.code, label: pick(one.labelTh, one.labelEn) })),
        )}
        {classified.table && (
          <Keys
            table={classified.table}
            keys={classified.keys}
            onKeys={(chosen) => change({ keys: chosen })}
            here={fields.all.map((one) => `{${one.value}}`)}
            but={classified.limit}
          />
        )}
      </div>
      {classified.steps.map((step, at) => (
        <StepForm
          key={at}
          step={step}
          list={classified.steps}
          index={at}
          limits={limits.map((one) => ({ value: one.code, label: pick(one.labelTh, one.labelEn) }))}
          testId={`${testId}-step-${at}`}
          onList={(steps) => change({ steps })}
        />
      ))}
      <div>
        <Button
          size="small"
          onClick={() =>
            change({
              steps: [
                ...classified.steps,
                {
                  code: newKey(
                    classified.steps.map((one) => one.code),
                    'C',
                  ),
                  labelTh: '',
                },
              ],
            })
          }
          data-testid={`${testId}-add-step`}
        >
          {t('designs.classified.step.add')}
        </Button>
      </div>
    </div>
  );
}

interface StepProps {
  step: Step;
  list: Step[];
  index: number;
  limits: { value: string; label: string }[];
  testId: string;
  onList: (list: Step[]) => void;
}

function StepForm({ step, list, index, limits, testId, onList }: StepProps) {
  const { t } = useLanguage();
  const change = (to: Partial<Step>) => onList(replaced(list, index, { ...step, ...to }));
  return (
    <Part
      title={step.labelTh || t('designs.classified.step')}
      at={testId}
      list={list}
      index={index}
      onList={onList}
      testId={testId}
    >
      <div className={styles.fields}>
        <TextField
          label={t('designs.classified.step.label')}
          value={step.labelTh}
          onText={(labelTh) => change({ labelTh })}
          required
        />
        <TextField
          label={t('designs.titleEn')}
          value={step.labelEn}
          onText={(labelEn) => change({ labelEn })}
        />
        <TextField
          label={t('designs.derived.code')}
          value={step.code}
          onText={(code) => change({ code })}
          required
        />
        <Field label={t('designs.classified.upTo')} hint={t('designs.classified.upTo.hint')}>
          {(control) => (
            <Select
              {...control}
              allowClear
              value={step.upTo ?? null}
              options={limits}
              onChange={(upTo: string | undefined) => change({ upTo: upTo ?? null })}
            />
          )}
        </Field>
      </div>
      <Checkbox
        checked={step.included ?? false}
        onChange={(event) => change({ included: event.target.checked })}
      >
        {t('designs.classified.included')}
      </Checkbox>
    </Part>
  );
}
