import { InputNumber, Select } from 'antd';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { namedColumns } from '../draft';
import { useInputs } from '../queries';
import styles from '../Reports.module.css';
import type { Design, Indicator, Measure, Operand } from '../types';
import { searched } from './fields';
import { OperandsForm } from './OperandsForm';

interface Props {
  design: Design;
  measure: Measure;
  /** Measures beneath the same head. */
  siblings: Measure[];
  at: string;
  onChange: (indicator: Indicator) => void;
}

const INPUT = 'input:';

/** Numerator by denominator, times a factor; each is a sum of columns or of an input table. */
export function IndicatorForm({ design, measure, siblings, at, onChange }: Props) {
  const { t, pick } = useLanguage();
  const inputs = useInputs();
  const indicator = measure.indicator ?? { numerator: [], denominator: [], factor: 1 };
  const beside = siblings.filter((one) => one.key !== measure.key);
  const known = new Set(beside.map((one) => one.key));
  const options = [
    {
      label: t('designs.indicator.columns'),
      options: [
        ...beside.map((one) => ({ value: one.key, label: one.titleTh })),
        ...namedColumns(design)
          .filter((one) => !known.has(one.key) && one.key !== measure.key)
          .map((one) => ({ value: one.key, label: one.title })),
      ],
    },
    {
      label: t('designs.indicator.inputs'),
      options: (inputs.data ?? []).map((one) => ({
        value: INPUT + one.code,
        label: pick(one.titleTh, one.titleEn),
      })),
    },
  ];
  const chosen = (one: Operand) => (one.table ? INPUT + one.table : (one.column ?? ''));
  // What is more than a column or a table, such as its sign, stays as long as it is chosen.
  const operands = (values: string[], before: Operand[]): Operand[] => [
    ...before.filter((one) => values.includes(chosen(one))),
    ...values
      .filter((value) => !before.some((one) => chosen(one) === value))
      .map((value) =>
        value.startsWith(INPUT) ? { table: value.slice(INPUT.length), keys: {} } : { column: value },
      ),
  ];
  const nameOf = (operand: Operand) =>
    options.flatMap((group) => group.options).find((one) => one.value === chosen(operand))?.label ??
    chosen(operand);
  const side = (name: 'numerator' | 'denominator') => (
    <Field label={t(`designs.indicator.${name}`)} hint={t('designs.indicator.hint')} required>
      {(control) => (
        <Select
          {...control}
          {...searched}
          mode="multiple"
          value={[...new Set(indicator[name].map(chosen))]}
          options={options}
          onChange={(values: string[]) =>
            onChange({ ...indicator, [name]: operands(values, indicator[name]) })
          }
          data-testid={`${measure.key}-${name}`}
        />
      )}
    </Field>
  );
  const details = (name: 'numerator' | 'denominator') =>
    indicator[name].length > 0 && (
      <Choices label={t(`designs.indicator.${name}.parts`)}>
        <OperandsForm
          operands={indicator[name]}
          nameOf={nameOf}
          at={`${at}.${name}`}
          testId={`${measure.key}-${name}`}
          onChange={(changed) => onChange({ ...indicator, [name]: changed })}
        />
      </Choices>
    );
  return (
    <>
      <div className={styles.fields}>
        {side('numerator')}
        {side('denominator')}
        <Field label={t('designs.indicator.factor')} hint={t('designs.indicator.factor.hint')}>
          {(control) => (
            <InputNumber
              {...control}
              value={indicator.factor ?? 1}
              onChange={(factor) => onChange({ ...indicator, factor })}
            />
          )}
        </Field>
      </div>
      {details('numerator')}
      {details('denominator')}
    </>
  );
}
