import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useLanguage } from '@shared/i18n';
import styles from '../designer/Designer.module.css';
import { useDesigned } from '../designer/useDesigner';
import { replaced, resultOf, without } from '../edit';
import type { ExampleResult, ExampleRow, FieldDef, RuleDef } from '../types';

/** In place of a field: how often the row stands there. */
const TIMES = '#';

interface Props {
  rule: RuleDef;
  place: string;
  onChange: (part: Partial<RuleDef>) => void;
}

/** Rows that pass and rows that fail, as differences from the data set's example row; each runs while it is written. */
export function Examples({ rule, onChange }: Props) {
  const { t } = useLanguage();
  const { definition, editable, examples } = useDesigned();
  const fields = definition.fields ?? [];
  return (
    <div className={styles.examples} style={{ marginTop: 24 }}>
      <h3>{t('datasets.examples.title')}</h3>
      <p className="small quiet">{t('datasets.examples.note')}</p>
      {(['passes', 'fails'] as const).map((list) => {
        const rows = rule[list] ?? [];
        const set = (next: ExampleRow[]) => onChange({ [list]: next });
        return (
          <section key={list} className={styles.examples} aria-label={t(`datasets.examples.${list}`)}>
            <div className={styles.bar}>
              <strong>{t(`datasets.examples.${list}`)}</strong>
              {editable && (
                <Button
                  size="small"
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() =>
                    set([
                      ...rows,
                      Object.fromEntries(
                        rule.fields.map((name) => [name, definition.example?.row?.[name] ?? '']),
                      ),
                    ])
                  }
                  data-testid={`add-${list}`}
                >
                  {t('datasets.add')}
                </Button>
              )}
            </div>
            {rows.map((row, index) => (
              <One
                key={index}
                row={row}
                fields={fields}
                usual={definition.example?.row ?? {}}
                editable={editable}
                result={resultOf(examples, rule.code, list === 'fails', index)}
                label={t('datasets.examples.one', { number: index + 1 })}
                onChange={(next) => set(replaced(rows, index, next))}
                onRemove={() => set(without(rows, index))}
              />
            ))}
            {rows.length === 0 && <p className="small quiet">{t('datasets.examples.none')}</p>}
          </section>
        );
      })}
    </div>
  );
}

interface OneProps {
  row: ExampleRow;
  fields: FieldDef[];
  usual: ExampleRow;
  editable: boolean;
  result: ExampleResult | undefined;
  label: string;
  onChange: (row: ExampleRow) => void;
  onRemove: () => void;
}

function One({ row, fields, usual, editable, result, label, onChange, onRemove }: OneProps) {
  const { t, pick } = useLanguage();
  const names = Object.keys(row);
  const left = fields.filter((field) => !names.includes(field.name));
  const nameOf = (name: string) => {
    if (name === TIMES) return t('datasets.examples.times');
    const field = fields.find((one) => one.name === name);
    return field ? pick(field.label.th, field.label.en) || name : name;
  };
  return (
    <div className={styles.example} role="group" aria-label={label}>
      <div className={styles.cells}>
        {names.map((name) => (
          <label key={name} className={styles.cellOf}>
            <span>
              {nameOf(name)} {usual[name] && <span className="quiet">({usual[name]})</span>}
            </span>
            <Input
              size="small"
              disabled={!editable}
              value={row[name]}
              allowClear={false}
              onChange={(event) => onChange({ ...row, [name]: event.target.value })}
            />
          </label>
        ))}
        {names.length === 0 && <span className="small quiet">{t('datasets.examples.usual')}</span>}
      </div>
      <div className={styles.bar}>
        {editable && (
          <>
            <Select<string>
              size="small"
              aria-label={t('datasets.examples.addCell')}
              placeholder={t('datasets.examples.addCell')}
              value={null}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: 170 }}
              options={[...left.map((field) => field.name), ...(names.includes(TIMES) ? [] : [TIMES])].map(
                (name) => ({
                  value: name,
                  label: nameOf(name),
                }),
              )}
              onChange={(name) => onChange({ ...row, [name]: usual[name] ?? (name === TIMES ? '1' : '') })}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('datasets.remove', { row: label })}
              onClick={onRemove}
            />
          </>
        )}
        {result && (
          <span
            className={result.holds ? styles.holds : styles.bad}
            role="status"
            data-testid="example-result"
          >
            {result.holds ? '✓' : '✗'}{' '}
            {result.messageTh
              ? t('datasets.examples.found', { message: pick(result.messageTh, result.messageEn) })
              : t('datasets.examples.passed')}
          </span>
        )}
      </div>
    </div>
  );
}
