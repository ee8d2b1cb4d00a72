import { Button, Input, Select } from 'antd';
import type { ChartKind } from '@shared/charts';
import type { TableColumn } from '@shared/api/types';
import { Field, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { namedColumns } from '../draft';
import styles from '../Reports.module.css';
import type { PartProps } from './Basics';
import { searched } from './fields';
import { Part } from './Part';
import { TextField } from './TextField';

const KINDS: ChartKind[] = ['BAR', 'STACKED', 'LINE', 'PIE'];

interface Props extends PartProps {
  /** Columns of the preview: they also have the heads that the data gives. */
  columns: TableColumn[] | undefined;
}

/** Charts of some columns. */
export function ChartsForm({ design, set, columns }: Props) {
  const { t, pick } = useLanguage();
  const { charts } = design;
  const options =
    columns?.map((one) => ({ value: one.key, label: pick(one.titleTh, one.titleEn) })) ??
    namedColumns(design).map((one) => ({ value: one.key, label: one.title }));
  return (
    <div className={styles.parts}>
      {charts.map((chart, at) => (
        <Part
          key={at}
          title={chart.titleTh || t('designs.chart')}
          at={`charts[${at}]`}
          list={charts}
          index={at}
          onList={(list) => set({ charts: list })}
        >
          <div className={styles.fields}>
            <Field label={t('designs.chart.title')} required>
              {(control) => (
                <Input
                  {...control}
                  value={chart.titleTh}
                  onChange={(event) =>
                    set({ charts: replaced(charts, at, { ...chart, titleTh: event.target.value }) })
                  }
                />
              )}
            </Field>
            <TextField
              label={t('designs.titleEn')}
              value={chart.titleEn}
              onText={(titleEn) => set({ charts: replaced(charts, at, { ...chart, titleEn }) })}
            />
            <Field label={t('designs.chart.kind')}>
              {(control) => (
                <Select
                  {...control}
                  value={chart.kind}
                  options={KINDS.map((kind) => ({ value: kind, label: t(`designs.chart.${kind}`) }))}
                  onChange={(kind: ChartKind) => set({ charts: replaced(charts, at, { ...chart, kind }) })}
                />
              )}
            </Field>
            <Field label={t('designs.chart.columns')} required>
              {(control) => (
                <Select
                  {...control}
                  {...searched}
                  mode="multiple"
                  maxTagCount={6}
                  value={chart.columns}
                  options={options}
                  onChange={(keys: string[]) =>
                    set({ charts: replaced(charts, at, { ...chart, columns: keys }) })
                  }
                />
              )}
            </Field>
          </div>
        </Part>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => set({ charts: [...charts, { kind: 'BAR', titleTh: design.titleTh, columns: [] }] })}
        >
          {t('designs.chart.add')}
        </Button>
      </div>
    </div>
  );
}

/** Notes below the table, one a line. */
export function NotesForm({ design, set }: PartProps) {
  const { t } = useLanguage();
  const notes = (name: 'notesTh' | 'notesEn') => (
    <Field label={t(`designs.${name}`)} hint={t('designs.notes.hint')} optional>
      {(control) => (
        <Input.TextArea
          {...control}
          value={design[name].join('\n')}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) =>
            set({ [name]: event.target.value === '' ? [] : event.target.value.split('\n') })
          }
          data-testid={`design-${name}`}
        />
      )}
    </Field>
  );
  return (
    <div className={styles.parts}>
      {notes('notesTh')}
      {notes('notesEn')}
    </div>
  );
}
