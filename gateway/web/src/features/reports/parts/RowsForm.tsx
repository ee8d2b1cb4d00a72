import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { Field, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { newKey } from '../draft';
import { Faults } from '../problems';
import { useSchemes } from '../queries';
import styles from '../Reports.module.css';
import type { RowsBy } from '../types';
import type { PartProps } from './Basics';
import { FiltersForm } from './FiltersForm';
import { searched, useFieldOptions } from './fields';
import { More } from './More';
import { Part } from './Part';
import { TextField } from './TextField';

const BY: RowsBy[] = ['SCHOOL', 'DISTRICT', 'VALUE', 'BAND', 'YEAR', 'FILTER'];
const SUBTOTALS = ['NONE', 'DISTRICT', 'NETWORK'] as const;

/** What stands in each row, and which sums follow. */
export function RowsForm({ design, set }: PartProps) {
  const { t } = useLanguage();
  const fields = useFieldOptions();
  const schemes = useSchemes();
  const { rows } = design;
  const change = (to: Partial<typeof rows>) => set({ rows: { ...rows, ...to } });
  const levels = rows.levels ?? [];
  const items = rows.items ?? [];
  return (
    <div className={styles.parts}>
      <Faults at="rows" />
      <div className={styles.fields}>
        <Field label={t('designs.rows.by')} hint={t(`designs.rows.${rows.by}.hint`)} required>
          {(control) => (
            <Select
              {...control}
              value={rows.by}
              onChange={(by: RowsBy) => change({ by })}
              options={BY.map((by) => ({ value: by, label: t(`designs.rows.${by}`) }))}
              data-testid="rows-by"
            />
          )}
        </Field>
        {rows.by === 'VALUE' && (
          <Field label={t('designs.rows.field')} required>
            {(control) => (
              <Select
                {...control}
                {...searched}
                value={rows.field ?? null}
                options={fields.all}
                onChange={(field: string) => change({ field, levels: [] })}
                data-testid="rows-field"
              />
            )}
          </Field>
        )}
        {rows.by === 'BAND' && (
          <Field label={t('designs.rows.scheme')} hint={t('designs.rows.scheme.hint')} required>
            {(control) => (
              <Select
                {...control}
                value={rows.bands?.scheme ?? null}
                options={(schemes.data ?? []).map((scheme) => ({ value: scheme, label: scheme }))}
                onChange={(scheme: string) => change({ bands: { scheme, field: rows.bands?.field ?? null } })}
              />
            )}
          </Field>
        )}
        {rows.by === 'BAND' && (
          <Field label={t('designs.rows.size')} hint={t('designs.rows.size.hint')} optional>
            {(control) => (
              <Select
                {...control}
                {...searched}
                allowClear
                value={rows.bands?.field ?? null}
                options={fields.numbers}
                onChange={(field: string | undefined) =>
                  change({ bands: { scheme: rows.bands?.scheme ?? '', field: field ?? null } })
                }
                data-testid="rows-size"
              />
            )}
          </Field>
        )}
        {rows.by === 'SCHOOL' && (
          <Field label={t('designs.rows.subtotal')} hint={t('designs.rows.subtotal.hint')}>
            {(control) => (
              <Select
                {...control}
                value={rows.subtotal ?? 'NONE'}
                options={SUBTOTALS.map((one) => ({ value: one, label: t(`designs.rows.subtotal.${one}`) }))}
                onChange={(one: (typeof SUBTOTALS)[number]) =>
                  change({ subtotal: one === 'NONE' ? null : one })
                }
                data-testid="rows-subtotal"
              />
            )}
          </Field>
        )}
        {rows.by === 'YEAR' && (
          <Field label={t('designs.rows.years')} required>
            {(control) => (
              <InputNumber
                {...control}
                min={2}
                max={20}
                value={rows.years ?? 5}
                onChange={(years) => change({ years })}
              />
            )}
          </Field>
        )}
      </div>
      {rows.by === 'VALUE' &&
        levels.map((level, at) => (
          <Part
            key={level.key}
            title={level.titleTh || t('designs.level')}
            at={`rows.levels[${at}]`}
            list={levels}
            index={at}
            onList={(list) => change({ levels: list })}
          >
            <div className={styles.fields}>
              <Field label={t('designs.level.title')} required>
                {(control) => (
                  <Input
                    {...control}
                    value={level.titleTh}
                    onChange={(event) =>
                      change({ levels: replaced(levels, at, { ...level, titleTh: event.target.value }) })
                    }
                  />
                )}
              </Field>
              <Field label={t('designs.level.values')} required>
                {(control) => (
                  <Select
                    {...control}
                    {...searched}
                    mode={fields.valuesOf(rows.field).length > 0 ? 'multiple' : 'tags'}
                    value={level.values}
                    options={fields.valuesOf(rows.field)}
                    onChange={(values: string[]) =>
                      change({ levels: replaced(levels, at, { ...level, values }) })
                    }
                  />
                )}
              </Field>
            </div>
            <More testId={`level-${at}`}>
              <TextField
                label={t('designs.titleEn')}
                value={level.titleEn}
                onText={(titleEn) => change({ levels: replaced(levels, at, { ...level, titleEn }) })}
              />
            </More>
          </Part>
        ))}
      {rows.by === 'FILTER' &&
        items.map((item, at) => (
          <Part
            key={item.key}
            title={item.titleTh || t('designs.item')}
            at={`rows.items[${at}]`}
            list={items}
            index={at}
            onList={(list) => change({ items: list })}
          >
            <Field label={t('designs.item.title')} required>
              {(control) => (
                <Input
                  {...control}
                  value={item.titleTh}
                  onChange={(event) =>
                    change({ items: replaced(items, at, { ...item, titleTh: event.target.value }) })
                  }
                />
              )}
            </Field>
            <FiltersForm
              filters={item.filters}
              onChange={(filters) => change({ items: replaced(items, at, { ...item, filters }) })}
            />
            <More testId={`item-${at}`}>
              <TextField
                label={t('designs.titleEn')}
                value={item.titleEn}
                onText={(titleEn) => change({ items: replaced(items, at, { ...item, titleEn }) })}
              />
            </More>
          </Part>
        ))}
      <div className={styles.bar}>
        {rows.by === 'VALUE' && (
          <Button
            size="small"
            onClick={() =>
              change({
                levels: [
                  ...levels,
                  {
                    key: newKey(
                      levels.map((one) => one.key),
                      'L',
                    ),
                    titleTh: '',
                    values: [],
                  },
                ],
              })
            }
          >
            {t('designs.level.add')}
          </Button>
        )}
        {rows.by === 'FILTER' && (
          <Button
            size="small"
            onClick={() =>
              change({
                items: [
                  ...items,
                  {
                    key: newKey(
                      items.map((one) => one.key),
                      'R',
                    ),
                    titleTh: '',
                    filters: [],
                  },
                ],
              })
            }
          >
            {t('designs.item.add')}
          </Button>
        )}
        {rows.by === 'SCHOOL' && (
          <Checkbox
            checked={rows.expected ?? false}
            onChange={(event) => change({ expected: event.target.checked })}
            data-testid="rows-expected"
          >
            {t('designs.rows.expected')}
          </Checkbox>
        )}
        <Checkbox
          checked={rows.total ?? rows.by !== 'YEAR'}
          onChange={(event) => change({ total: event.target.checked })}
        >
          {t('designs.rows.total')}
        </Checkbox>
      </div>
    </div>
  );
}
