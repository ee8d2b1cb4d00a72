import { AutoComplete, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { ActForm, type ControlProps, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import styles from './Inputs.module.css';
import { isWhole } from './rows';
import type { InputRow, InputTable, KeyColumn } from './types';

interface Props {
  table: InputTable;
  row: InputRow;
  title: string;
  onTake: (row: InputRow) => void;
  onCancel: () => void;
}

/** One row in a window. */
export function RowForm({ table, row, title, onTake, onCancel }: Props) {
  return (
    <Modal open title={title} footer={null} onCancel={onCancel} width={720} destroyOnHidden>
      <Body table={table} row={row} onTake={onTake} onCancel={onCancel} />
    </Modal>
  );
}

function Body({ table, row, onTake, onCancel }: Omit<Props, 'title'>) {
  const { t, pick } = useLanguage();
  const [now, setNow] = useState(row);
  const change = (part: Partial<InputRow>) => setNow((before) => ({ ...before, ...part }));
  return (
    <ActForm
      act={{ isPending: false, error: null }}
      ready={isWhole(now)}
      okText={t('inputs.take')}
      testId="take-row"
      onSubmit={() => onTake(now)}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        {table.keys.map((key) => (
          <Field
            key={key.code}
            label={pick(key.labelTh, key.labelEn)}
            optional={key.kind === 'TO' || key.kind === 'LABEL'}
          >
            {(control) => (
              <KeyControl
                control={control}
                column={key}
                value={now.keys[key.code] ?? ''}
                onChange={(value) => change({ keys: { ...now.keys, [key.code]: value } })}
              />
            )}
          </Field>
        ))}
        <Field label={`${t('inputs.value')} (${pick(table.unitTh, table.unitEn)})`} required>
          {(control) => (
            <InputNumber<number>
              {...control}
              value={now.value}
              min={0}
              precision={table.decimals}
              style={{ width: '100%' }}
              onChange={(value) => change({ value })}
            />
          )}
        </Field>
        <Field label={t('inputs.validFrom')} required>
          {(control) => (
            <ThaiDatePicker
              {...control}
              value={now.validFrom}
              onChange={(validFrom) => change({ validFrom })}
            />
          )}
        </Field>
        <Field label={t('inputs.validTo')} hint={t('inputs.open')} optional>
          {(control) => (
            <ThaiDatePicker
              {...control}
              clearable
              value={now.validTo ?? null}
              onChange={(validTo) => change({ validTo })}
            />
          )}
        </Field>
      </div>
      <Field label={t('inputs.authority')}>
        {(control) => (
          <Input
            {...control}
            value={now.authority}
            maxLength={500}
            onChange={(event) => change({ authority: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('inputs.source')}>
        {(control) => (
          <Input
            {...control}
            value={now.source}
            maxLength={500}
            onChange={(event) => change({ source: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={now.confirmed} onChange={(event) => change({ confirmed: event.target.checked })}>
        {t('inputs.confirmed')} <span className="quiet">({t('inputs.confirmedHint')})</span>
      </Checkbox>
    </ActForm>
  );
}

interface KeyProps {
  control: ControlProps;
  column: KeyColumn;
  value: string;
  onChange: (value: string) => void;
}

function KeyControl({ control, column, value, onChange }: KeyProps) {
  const { pick } = useLanguage();
  const options = column.choices.map((one) => ({ value: one.code, label: pick(one.labelTh, one.labelEn) }));
  if (column.kind === 'CODE' && column.open) {
    return (
      <AutoComplete
        {...control}
        value={value}
        options={options}
        onChange={onChange}
        style={{ width: '100%' }}
      />
    );
  }
  if (column.kind === 'CODE') {
    return (
      <Select
        {...control}
        value={value || null}
        options={options}
        onChange={(chosen: string | null) => onChange(chosen ?? '')}
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <Input
      {...control}
      value={value}
      maxLength={100}
      inputMode={column.kind === 'FROM' || column.kind === 'TO' ? 'numeric' : 'text'}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
