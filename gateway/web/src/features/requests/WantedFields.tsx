import { Checkbox, Input, Radio, Select } from 'antd';
import type { FileFormat } from '@shared/api/types';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useCollections } from '@shared/submissions';
import { useCatalogue } from './queries';
import styles from './Requests.module.css';
import type { FieldsProps } from './RequesterFields';

const FORMATS: FileFormat[] = ['XLSX', 'CSV', 'JSON'];

export function WantedFields({ draft, change, errorOf }: FieldsProps) {
  const { t, pick } = useLanguage();
  const catalogue = useCatalogue();
  const collections = useCollections();
  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <Field
          label={t('requests.catalogue')}
          hint={t('requests.catalogueHint')}
          optional
          error={errorOf('wanted.catalogueCode')}
        >
          {(control) => (
            <Select
              {...control}
              allowClear
              loading={catalogue.isPending}
              value={draft.catalogueCode}
              placeholder={t('requests.catalogueNone')}
              onChange={(code: string | undefined) => {
                const item = catalogue.data?.find((one) => one.code === code);
                change({
                  catalogueCode: code ?? null,
                  ...(item && !draft.description.trim() ? { description: item.titleTh } : {}),
                });
              }}
              options={catalogue.data?.map((item) => ({
                value: item.code,
                label: pick(item.titleTh, item.titleEn),
              }))}
            />
          )}
        </Field>
      </div>
      <div className={styles.whole}>
        <Field
          label={t('requests.description')}
          required
          error={errorOf('description', 'wanted.description')}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={2000}
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('requests.period')} hint={t('requests.periodHint')} optional error={errorOf('period')}>
        {(control) => (
          <Select
            {...control}
            allowClear
            loading={collections.isPending}
            value={draft.collectionId}
            placeholder={t('requests.periodAny')}
            onChange={(id: string | undefined) => {
              const item = collections.data?.find((one) => one.id === id);
              change({
                collectionId: item?.id ?? null,
                schoolYear: item?.schoolYear ?? null,
                round: item?.round ?? null,
              });
            }}
            options={collections.data?.map((item) => ({
              value: item.id,
              label: pick(item.titleTh, item.titleEn),
            }))}
          />
        )}
      </Field>
      <Field
        label={t('requests.breakdown')}
        hint={t('requests.breakdownHint')}
        optional
        error={errorOf('breakdown')}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={draft.breakdown}
            onChange={(event) => change({ breakdown: event.target.value })}
          />
        )}
      </Field>
      <Choices label={t('requests.format')}>
        <Radio.Group
          value={draft.format}
          optionType="button"
          buttonStyle="solid"
          onChange={(event) => change({ format: event.target.value as FileFormat })}
          options={FORMATS.map((value) => ({ value, label: value }))}
        />
      </Choices>
      <Choices label={t('requests.urgency')} hint={t('requests.urgencyHint')}>
        <Checkbox
          checked={draft.urgency === 'URGENT'}
          onChange={(event) => change({ urgency: event.target.checked ? 'URGENT' : 'NORMAL' })}
        >
          {t('requests.urgent')}
        </Checkbox>
      </Choices>
    </div>
  );
}
