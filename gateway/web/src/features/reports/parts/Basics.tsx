import { Input, InputNumber, Radio, Select } from 'antd';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useDataSets } from '../queries';
import styles from '../Reports.module.css';
import type { Design } from '../types';

export interface PartProps {
  design: Design;
  set: (to: Partial<Design>) => void;
}

/** What it is called, what it is made of, how its page lies. */
export function Basics({ design, set }: PartProps) {
  const { t, pick } = useLanguage();
  const dataSets = useDataSets();
  const text = (name: 'titleTh' | 'titleEn', testId: string) => (
    <Field label={t(`designs.${name}`)} required={name === 'titleTh'} optional={name === 'titleEn'}>
      {(control) => (
        <Input
          {...control}
          value={design[name] ?? ''}
          maxLength={300}
          onChange={(event) => set({ [name]: event.target.value })}
          data-testid={testId}
        />
      )}
    </Field>
  );
  return (
    <div className={styles.parts}>
      {text('titleTh', 'design-title')}
      {text('titleEn', 'design-title-en')}
      <div className={styles.fields}>
        <Field label={t('designs.dataSet')} hint={t('designs.dataSet.hint')} required>
          {(control) => (
            <Select
              {...control}
              value={design.dataSet || null}
              loading={dataSets.isPending}
              onChange={(dataSet: string) => set({ dataSet })}
              options={(dataSets.data ?? []).map((one) => ({
                value: one.code,
                label: pick(one.titleTh, one.titleEn),
              }))}
              data-testid="design-data-set"
            />
          )}
        </Field>
        <Field label={t('designs.smallCell')} hint={t('designs.smallCell.hint')} optional>
          {(control) => (
            <InputNumber
              {...control}
              min={2}
              max={100}
              value={design.smallCell ?? null}
              onChange={(smallCell) => set({ smallCell })}
            />
          )}
        </Field>
      </div>
      <Choices label={t('designs.orientation')}>
        <Radio.Group
          value={design.orientation ?? 'PORTRAIT'}
          onChange={(event) => set({ orientation: event.target.value as 'PORTRAIT' | 'LANDSCAPE' })}
          options={[
            { value: 'PORTRAIT', label: t('designs.orientation.PORTRAIT') },
            { value: 'LANDSCAPE', label: t('designs.orientation.LANDSCAPE') },
          ]}
        />
      </Choices>
      <Choices label={t('designs.arrangement')}>
        <Radio.Group
          value={design.arrangement ?? 'BESIDE'}
          onChange={(event) => set({ arrangement: event.target.value as 'BESIDE' | 'BELOW' })}
          options={[
            { value: 'BESIDE', label: t('designs.arrangement.BESIDE') },
            { value: 'BELOW', label: t('designs.arrangement.BELOW') },
          ]}
        />
      </Choices>
    </div>
  );
}
