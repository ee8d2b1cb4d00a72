import { Input, InputNumber, Select } from 'antd';
import { Field } from '@shared/forms';
import { type TextKey, useLanguage } from '@shared/i18n';
import styles from '../designer/Designer.module.css';
import { Many } from '../designer/Many';
import { useDesigned } from '../designer/useDesigner';
import { faultAt } from '../edit';
import type { RuleDef } from '../types';
import { CHECKS, marked } from './checks';

const LABELS: Record<string, TextKey> = {
  expression: 'datasets.rule.expression',
  percent: 'datasets.rule.percent',
  least: 'datasets.rule.least',
  most: 'datasets.rule.most',
  only: 'datasets.rule.only',
  except: 'datasets.rule.except',
  keys: 'datasets.rule.keys',
  fact: 'datasets.rule.fact',
  from: 'datasets.rule.from',
  to: 'datasets.rule.to',
  figure: 'datasets.rule.figure',
  other: 'datasets.rule.other',
  slack: 'datasets.rule.slack',
  by: 'datasets.rule.by',
  deviations: 'datasets.rule.deviations',
};

interface Props {
  rule: RuleDef;
  place: string;
  onChange: (part: Partial<RuleDef>) => void;
}

/** What a check needs to be told; a check this page does not know keeps its parameters as they are. */
export function Parameters({ rule, place, onChange }: Props) {
  const { t, pick } = useLanguage();
  const { definition, editable, faults } = useDesigned();
  const options = (definition.fields ?? []).map((field) => ({
    value: field.name,
    label: `${pick(field.label.th, field.label.en)} (${field.name})`,
  }));
  return CHECKS[rule.check]?.parameters.map(({ name, kind, optional }) => {
    const fault = faultAt(faults, `${place}.${name}`);
    const error = fault ? pick(fault.messageTh, fault.messageEn) : null;
    const label = t(LABELS[name] ?? 'datasets.rule.parameter');
    const value = rule[name];
    if (kind === 'expression') {
      return (
        <div key={name} className={styles.whole}>
          <Field
            label={label}
            hint={t(rule.check === 'EXPRESSION' ? 'datasets.rule.expressionHint' : 'datasets.rule.whenHint')}
            error={error}
            optional={optional}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                className={styles.code}
                spellCheck={false}
                disabled={!editable}
                autoSize={{ minRows: 2, maxRows: 10 }}
                value={typeof value === 'string' ? value : ''}
                onChange={(event) => onChange({ [name]: event.target.value })}
                data-testid="rule-expression"
              />
            )}
          </Field>
          {fault && fault.position !== null && typeof value === 'string' && (
            <pre className={`${styles.caret ?? ''} mono`} aria-hidden="true" data-testid="fault-mark">
              {marked(value, fault.position)}
            </pre>
          )}
        </div>
      );
    }
    return (
      <Field key={name} label={label} error={error} optional={optional}>
        {(control) =>
          kind === 'number' ? (
            <InputNumber
              {...control}
              disabled={!editable}
              value={typeof value === 'number' ? value : null}
              onChange={(next) => onChange({ [name]: next ?? undefined })}
              style={{ width: '100%' }}
            />
          ) : kind === 'fields' ? (
            <Many
              control={control}
              editable={editable}
              value={Array.isArray(value) ? (value as string[]) : []}
              options={options}
              onChange={(next) => onChange({ [name]: next })}
            />
          ) : kind === 'figure' ? (
            <Select
              {...control}
              disabled={!editable}
              value={typeof value === 'string' && value !== '' ? value : undefined}
              options={(definition.figures ?? []).map((figure) => ({
                value: figure.name,
                label: `${pick(figure.label.th, figure.label.en)} (${figure.name})`,
              }))}
              onChange={(next: string) => onChange({ [name]: next })}
            />
          ) : kind === 'field' ? (
            <Select
              {...control}
              allowClear
              disabled={!editable}
              value={typeof value === 'string' ? value : undefined}
              options={options}
              onChange={(next: string | undefined) => onChange({ [name]: next })}
            />
          ) : (
            <Input
              {...control}
              disabled={!editable}
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )
        }
      </Field>
    );
  });
}
