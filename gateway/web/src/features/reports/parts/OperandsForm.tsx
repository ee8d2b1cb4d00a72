import { AutoComplete, InputNumber, Select } from 'antd';
import { Field, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useInput } from '../queries';
import styles from '../Reports.module.css';
import type { Operand } from '../types';
import { More } from './More';
import { Part } from './Part';

/** What stands in a key for the row, the head and the year that the cell stands in. */
const HERE = ['{row}', '{head}', '{year}'];
const AT = ['ROW', 'TOTAL'] as const;

interface Props {
  operands: Operand[];
  nameOf: (operand: Operand) => string;
  at: string;
  testId: string;
  onChange: (operands: Operand[]) => void;
}

/** Each part of one side of an indicator: its weight, where it is read, and which row of an input table it is. */
export function OperandsForm({ operands, nameOf, at, testId, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <More testId={testId}>
      <div className={styles.parts}>
        {operands.map((operand, place) => {
          const change = (to: Partial<Operand>) => onChange(replaced(operands, place, { ...operand, ...to }));
          return (
            <Part
              key={place}
              title={nameOf(operand)}
              at={`${at}[${place}]`}
              list={operands}
              index={place}
              onList={onChange}
              testId={`${testId}-${place}`}
            >
              <div className={styles.fields}>
                <Field label={t('designs.operand.times')} hint={t('designs.operand.times.hint')}>
                  {(control) => (
                    <InputNumber
                      {...control}
                      value={operand.times ?? 1}
                      onChange={(times) => change({ times })}
                      data-testid={`${testId}-${place}-times`}
                    />
                  )}
                </Field>
                {operand.table ? (
                  <Keys
                    table={operand.table}
                    keys={operand.keys ?? {}}
                    onKeys={(keys) => change({ keys })}
                    here={HERE}
                  />
                ) : (
                  <Field label={t('designs.operand.at')}>
                    {(control) => (
                      <Select
                        {...control}
                        value={operand.at ?? 'ROW'}
                        options={AT.map((one) => ({ value: one, label: t(`designs.operand.at.${one}`) }))}
                        onChange={(one: (typeof AT)[number]) => change({ at: one })}
                      />
                    )}
                  </Field>
                )}
              </div>
            </Part>
          );
        })}
      </div>
    </More>
  );
}

interface KeysProps {
  table: string;
  keys: Record<string, string>;
  onKeys: (keys: Record<string, string>) => void;
  /** What may stand for something of the cell or of the record. */
  here: string[];
  /** A key that is asked for elsewhere. */
  but?: string;
}

/** Which row of an input table is meant, key by key. */
export function Keys({ table, keys, onKeys, here, but }: KeysProps) {
  const { pick } = useLanguage();
  const known = useInput(table);
  const columns = (known.data?.table.keys ?? []).filter(
    (one) => (one.kind === 'CODE' || one.kind === 'TEXT') && one.code !== but,
  );
  return columns.map((column) => (
    <Field key={column.code} label={pick(column.labelTh, column.labelEn)}>
      {(control) => (
        <AutoComplete
          {...control}
          value={keys[column.code] ?? ''}
          options={[
            ...column.choices.map((one) => ({ value: one.code, label: pick(one.labelTh, one.labelEn) })),
            ...here.map((value) => ({ value, label: value })),
          ]}
          onChange={(value: string) =>
            onKeys(
              Object.fromEntries(
                Object.entries({ ...keys, [column.code]: value }).filter(([, said]) => said !== ''),
              ),
            )
          }
          data-testid={`key-${column.code}`}
        />
      )}
    </Field>
  ));
}
