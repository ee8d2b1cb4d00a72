import { Button, Select } from 'antd';
import { Choices, replaced, without } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import styles from '../Reports.module.css';
import type { Filter, Operator } from '../types';
import { searched, useFieldOptions } from './fields';

const OPERATORS: Operator[] = ['IN', 'NOT_IN', 'GE', 'LE', 'BETWEEN', 'CONTAINS', 'EMPTY', 'NOT_EMPTY'];
const WITHOUT_VALUES: Operator[] = ['EMPTY', 'NOT_EMPTY'];

interface Props {
  filters: Filter[];
  onChange: (filters: Filter[]) => void;
}

/** Which records count: all of the conditions must hold. */
export function FiltersForm({ filters, onChange }: Props) {
  const { t } = useLanguage();
  const fields = useFieldOptions();
  const set = (at: number, filter: Filter, to: Partial<Filter>) =>
    onChange(replaced(filters, at, { ...filter, ...to }));
  return (
    <Choices label={t('designs.filters')}>
      <div className={styles.parts}>
        {filters.map((filter, at) => {
          const values = fields.valuesOf(filter.field);
          return (
            <div key={at} className={styles.filter}>
              <Select
                aria-label={t('designs.filter.field')}
                value={filter.field || null}
                placeholder={t('designs.filter.field')}
                {...searched}
                options={fields.all}
                onChange={(field: string) => set(at, filter, { field, values: [] })}
              />
              <Select
                aria-label={t('designs.filter.operator')}
                value={filter.operator}
                options={[...new Set([...OPERATORS, filter.operator])].map((one) => ({
                  value: one,
                  label: t(`designs.operator.${one}`),
                }))}
                onChange={(operator: Operator) => set(at, filter, { operator })}
              />
              {WITHOUT_VALUES.includes(filter.operator) ? (
                <span />
              ) : (
                <Select
                  aria-label={t('designs.filter.values')}
                  mode={values.length > 0 ? 'multiple' : 'tags'}
                  value={filter.values}
                  placeholder={t('designs.filter.values')}
                  {...searched}
                  options={values}
                  onChange={(chosen: string[]) => set(at, filter, { values: chosen })}
                />
              )}
              <Button
                onClick={() => onChange(without(filters, at))}
                aria-label={`${t('part.remove')} ${t('designs.filters')}`}
              >
                ×
              </Button>
            </div>
          );
        })}
        <div>
          <Button
            size="small"
            onClick={() => onChange([...filters, { field: '', operator: 'IN', values: [] }])}
          >
            {t('designs.filter.add')}
          </Button>
        </div>
      </div>
    </Choices>
  );
}
