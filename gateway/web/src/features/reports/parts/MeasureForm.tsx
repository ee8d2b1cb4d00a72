import { Input, InputNumber, Select } from 'antd';
import { Field, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import styles from '../Reports.module.css';
import type { Design, Measure, MeasureKind } from '../types';
import { FiltersForm } from './FiltersForm';
import { searched, useFieldOptions } from './fields';
import { IndicatorForm } from './IndicatorForm';
import { More } from './More';
import { Part } from './Part';
import { TextField } from './TextField';

const KINDS: MeasureKind[] = ['COUNT', 'DISTINCT', 'SUM', 'AVERAGE', 'SCHOOLS', 'INDICATOR'];

interface Props {
  design: Design;
  measure: Measure;
  at: string;
  list: Measure[];
  index: number;
  onList: (list: Measure[]) => void;
}

/** One column: what is counted, of which records, or worked out of other columns. */
export function MeasureForm({ design, measure, at, list, index, onList }: Props) {
  const { t } = useLanguage();
  const fields = useFieldOptions();
  const change = (to: Partial<Measure>) => onList(replaced(list, index, { ...measure, ...to }));
  const { kind } = measure;
  return (
    <Part
      title={measure.titleTh || t('designs.measure')}
      at={at}
      list={list}
      index={index}
      onList={onList}
      testId={`measure-${measure.key}`}
    >
      <div className={styles.fields}>
        <Field label={t('designs.measure.title')} required>
          {(control) => (
            <Input
              {...control}
              value={measure.titleTh}
              maxLength={200}
              onChange={(event) => change({ titleTh: event.target.value })}
              data-testid={`measure-${measure.key}-title`}
            />
          )}
        </Field>
        <Field label={t('designs.measure.kind')} hint={t(`designs.measure.${kind}.hint`)} required>
          {(control) => (
            <Select
              {...control}
              value={kind}
              options={KINDS.map((one) => ({ value: one, label: t(`designs.measure.${one}`) }))}
              onChange={(next: MeasureKind) =>
                change({
                  kind: next,
                  ...(next === 'INDICATOR' && !measure.indicator
                    ? { indicator: { numerator: [], denominator: [], factor: 100 }, decimals: 2 }
                    : {}),
                })
              }
              data-testid={`measure-${measure.key}-kind`}
            />
          )}
        </Field>
        {(kind === 'SUM' || kind === 'AVERAGE') && (
          <Field label={t('designs.measure.field')} required>
            {(control) => (
              <Select
                {...control}
                {...searched}
                value={measure.field ?? null}
                options={fields.numbers}
                onChange={(field: string) => change({ field })}
              />
            )}
          </Field>
        )}
        {kind === 'DISTINCT' && (
          <Field label={t('designs.measure.fields')} hint={t('designs.measure.fields.hint')} required>
            {(control) => (
              <Select
                {...control}
                {...searched}
                mode="multiple"
                value={measure.fields ?? []}
                options={fields.all}
                onChange={(chosen: string[]) => change({ fields: chosen })}
              />
            )}
          </Field>
        )}
        {(kind === 'AVERAGE' || kind === 'INDICATOR' || kind === 'SUM') && (
          <Field label={t('designs.measure.decimals')}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={6}
                value={measure.decimals ?? (kind === 'SUM' ? null : 2)}
                onChange={(decimals) => change({ decimals })}
              />
            )}
          </Field>
        )}
      </div>
      {kind === 'INDICATOR' ? (
        <IndicatorForm
          design={design}
          measure={measure}
          siblings={list}
          at={`${at}.indicator`}
          onChange={(indicator) => change({ indicator })}
        />
      ) : (
        <FiltersForm filters={measure.filters ?? []} onChange={(filters) => change({ filters })} />
      )}
      <More testId={`measure-${measure.key}`}>
        <TextField
          label={t('designs.titleEn')}
          value={measure.titleEn}
          onText={(titleEn) => change({ titleEn })}
          testId={`measure-${measure.key}-title-en`}
        />
        {kind !== 'INDICATOR' && (
          <Field label={t('designs.measure.yearsBack')} hint={t('designs.measure.yearsBack.hint')}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={20}
                value={measure.yearsBack ?? 0}
                onChange={(yearsBack) => change({ yearsBack })}
                data-testid={`measure-${measure.key}-years-back`}
              />
            )}
          </Field>
        )}
      </More>
    </Part>
  );
}
