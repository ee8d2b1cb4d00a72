import { Select } from 'antd';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useCollections } from '@shared/submissions';
import type { FieldsProps } from './RequesterFields';

/** For those inside: one of the office's collections. */
export function Round({ draft, change, errorOf }: FieldsProps) {
  const { t, pick } = useLanguage();
  const collections = useCollections();
  return (
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
  );
}

/** For everybody: from one day to another. */
export function Dates({ draft, change, errorOf }: FieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Field label={t('requests.from')} hint={t('requests.fromHint')} optional error={errorOf('period.from')}>
        {(control) => (
          <ThaiDatePicker {...control} clearable value={draft.from} onChange={(from) => change({ from })} />
        )}
      </Field>
      <Field label={t('requests.to')} optional error={errorOf('period.to')}>
        {(control) => (
          <ThaiDatePicker {...control} clearable value={draft.to} onChange={(to) => change({ to })} />
        )}
      </Field>
    </>
  );
}
