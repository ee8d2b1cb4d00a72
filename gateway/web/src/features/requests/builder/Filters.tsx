import { Button, Select } from 'antd';
import { useLanguage } from '@shared/i18n';
import { Choices } from '@shared/forms';
import styles from '../Requests.module.css';
import type { TableDraft } from './draft';
import type { QueryField } from './types';

type Rows = TableDraft['filters'];

interface Props {
  fields: QueryField[];
  rows: Rows;
  onChange: (rows: Rows) => void;
}

const optionsOf = (field: QueryField | undefined, pick: (th: string, en?: string | null) => string) =>
  (field?.values ?? []).map((value) => ({
    value: value.code,
    label: pick(value.labelTh, value.labelEn),
  }));

/** Which rows are wanted: any of the values of each field named. */
export function Filters({ fields, rows, onChange }: Props) {
  const { t, pick } = useLanguage();
  const set = (at: number, to: Partial<Rows[number]>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...to } : row)));
  return (
    <Choices label={t('builder.filters')} hint={t('builder.filters.hint')}>
      <div className="stack">
        {rows.map((row, at) => {
          const field = fields.find((one) => one.code === row.field);
          const closed = (field?.values ?? []).length > 0;
          return (
            <div key={at} className={styles.fields}>
              <Select
                aria-label={t('builder.filter.field')}
                value={row.field || null}
                placeholder={t('builder.filter.field')}
                onChange={(code: string) => set(at, { field: code, values: [] })}
                options={fields.map((one) => ({ value: one.code, label: pick(one.labelTh, one.labelEn) }))}
              />
              <div className="row">
                <Select
                  aria-label={t('builder.filter.values')}
                  mode={closed ? 'multiple' : 'tags'}
                  style={{ minWidth: 180, flex: 1 }}
                  value={row.values}
                  placeholder={t('builder.filter.values')}
                  onChange={(values: string[]) => set(at, { values })}
                  options={optionsOf(field, pick)}
                  showSearch={{ optionFilterProp: 'label' }}
                />
                <Button
                  onClick={() => onChange(rows.filter((_, index) => index !== at))}
                  aria-label={t('builder.filter.remove')}
                >
                  ×
                </Button>
              </div>
            </div>
          );
        })}
        <div>
          <Button
            size="small"
            onClick={() => onChange([...rows, { field: '', values: [] }])}
            data-testid="add-filter"
          >
            {t('builder.filter.add')}
          </Button>
        </div>
      </div>
    </Choices>
  );
}
