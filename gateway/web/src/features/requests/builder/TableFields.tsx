import { Checkbox, Input, Radio, Select } from 'antd';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import styles from '../Requests.module.css';
import type { TableDraft } from './draft';
import { Filters } from './Filters';
import { guarded, type MeasureKind, type QueryField } from './types';

const KINDS: MeasureKind[] = ['COUNT', 'SUM', 'AVERAGE', 'MIN', 'MAX'];
const NUMBERS = ['INTEGER', 'DECIMAL', 'NUMBER'];

interface Props {
  fields: QueryField[];
  draft: TableDraft;
  set: (to: Partial<TableDraft>) => void;
}

/** What the table holds: counted by groups, or a line for each record; which rows; how it looks. */
export function TableFields({ fields, draft, set }: Props) {
  const { t, pick } = useLanguage();
  const options = fields.map((field) => ({
    value: field.code,
    label: `${pick(field.labelTh, field.labelEn)}${guarded(field) ? ` (${t(`dataClass.${field.privacyClass}`)})` : ''}`,
  }));
  const many = (value: string[], onChange: (codes: string[]) => void, testId: string) => ({
    mode: 'multiple' as const,
    value,
    onChange,
    options,
    showSearch: { optionFilterProp: 'label' },
    'data-testid': testId,
  });
  return (
    <div className="stack">
      <Choices label={t('builder.kind')}>
        <Radio.Group
          value={draft.kind}
          onChange={(event) => set({ kind: event.target.value as TableDraft['kind'] })}
          options={[
            { value: 'counted', label: t('builder.kind.counted') },
            { value: 'listed', label: t('builder.kind.listed') },
          ]}
        />
      </Choices>
      <div className={styles.fields}>
        {draft.kind === 'counted' ? (
          <>
            <Field label={t('builder.groupBy')} hint={t('builder.groupBy.hint')}>
              {(control) => (
                <Select {...control} {...many(draft.groupBy, (groupBy) => set({ groupBy }), 'group-by')} />
              )}
            </Field>
            <Field label={t('builder.measure')}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.measure}
                  onChange={(measure: MeasureKind) => set({ measure })}
                  options={KINDS.map((kind) => ({ value: kind, label: t(`builder.measure.${kind}`) }))}
                />
              )}
            </Field>
            {draft.measure !== 'COUNT' && (
              <Field label={t('builder.measured')}>
                {(control) => (
                  <Select
                    {...control}
                    value={draft.measured}
                    onChange={(measured: string) => set({ measured })}
                    options={fields
                      .filter((field) => NUMBERS.includes(field.type))
                      .map((field) => ({
                        value: field.code,
                        label: pick(field.labelTh, field.labelEn),
                      }))}
                  />
                )}
              </Field>
            )}
          </>
        ) : (
          <>
            <Field label={t('builder.fields')}>
              {(control) => (
                <Select {...control} {...many(draft.fields, (codes) => set({ fields: codes }), 'fields')} />
              )}
            </Field>
            <Field label={t('builder.unmasked')} hint={t('builder.unmasked.hint')} optional>
              {(control) => (
                <Select
                  {...control}
                  mode="multiple"
                  value={draft.unmasked}
                  onChange={(unmasked: string[]) => set({ unmasked })}
                  options={options.filter((option) => draft.fields.includes(option.value))}
                />
              )}
            </Field>
          </>
        )}
      </div>
      <Filters fields={fields} rows={draft.filters} onChange={(filters) => set({ filters })} />
      <div className={styles.fields}>
        <Field label={t('builder.title')} optional>
          {(control) => (
            <Input
              {...control}
              value={draft.title}
              maxLength={300}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Choices label={t('builder.layout')}>
          <Checkbox checked={draft.landscape} onChange={(event) => set({ landscape: event.target.checked })}>
            {t('builder.landscape')}
          </Checkbox>
          <Checkbox checked={draft.totals} onChange={(event) => set({ totals: event.target.checked })}>
            {t('builder.totals')}
          </Checkbox>
        </Choices>
      </div>
    </div>
  );
}
