import { InputNumber, Select } from 'antd';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { namedColumns } from '../draft';
import styles from '../Reports.module.css';
import type { Design, Indicator, Measure, Operand } from '../types';
import { searched } from './fields';

interface Props {
  design: Design;
  measure: Measure;
  /** Measures beneath the same head. */
  siblings: Measure[];
  onChange: (indicator: Indicator) => void;
}

const INPUT = 'input:';
/** An input table is asked for the row, the head and the year that the cell stands in. */
const HERE = { row: '{row}', year: '{year}' };

/** Numerator by denominator, times a factor; each is a sum of columns or of an input table. */
export function IndicatorForm({ design, measure, siblings, onChange }: Props) {
  const { t } = useLanguage();
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
      options: [{ value: `${INPUT}population`, label: t('designs.indicator.population') }],
    },
  ];
  const chosen = (operands: Operand[]) =>
    operands.map((one) => (one.table ? INPUT + one.table : (one.column ?? '')));
  // What is more than a column or a table, such as its sign, stays as long as it is chosen.
  const operands = (values: string[], before: Operand[]): Operand[] =>
    values.map(
      (value) =>
        before.find((_, at) => chosen(before)[at] === value) ??
        (value.startsWith(INPUT) ? { table: value.slice(INPUT.length), keys: HERE } : { column: value }),
    );
  const side = (name: 'numerator' | 'denominator') => (
    <Field label={t(`designs.indicator.${name}`)} hint={t('designs.indicator.hint')} required>
      {(control) => (
        <Select
          {...control}
          {...searched}
          mode="multiple"
          value={chosen(indicator[name])}
          options={options}
          onChange={(values: string[]) =>
            onChange({ ...indicator, [name]: operands(values, indicator[name]) })
          }
          data-testid={`${measure.key}-${name}`}
        />
      )}
    </Field>
  );
  return (
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
  );
}
