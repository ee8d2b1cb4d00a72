import { Checkbox, Input, Radio, Select } from 'antd';
import type { FileFormat, Offer, Use } from '@shared/api/types';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Offers } from './Offers';
import { Dates, Round } from './PeriodFields';
import { useAskable } from './queries';
import styles from './Requests.module.css';
import type { FieldsProps } from './RequesterFields';

const FORMATS: FileFormat[] = ['XLSX', 'CSV', 'JSON', 'PDF', 'DOCX'];

interface Props extends FieldsProps {
  /** Filled in by somebody who is logged in, who can choose among the collections. */
  inside: boolean;
  onTaken: (offer: Offer) => void;
}

export function WantedFields({ draft, change, errorOf, inside, onTaken }: Props) {
  const { t, pick } = useLanguage();
  const catalogue = useAskable();
  const item = catalogue.data?.find((one) => one.code === draft.catalogueCode);
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
                const chosen = catalogue.data?.find((one) => one.code === code);
                change({
                  catalogueCode: code ?? null,
                  breakdowns: [],
                  ...(chosen && !draft.description.trim() ? { description: chosen.titleTh } : {}),
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
        <Offers words={draft.description} onTaken={onTaken} />
      </div>
      {inside ? (
        <Round draft={draft} change={change} errorOf={errorOf} />
      ) : (
        <Dates draft={draft} change={change} errorOf={errorOf} />
      )}
      {item && item.breakdowns && item.breakdowns.length > 0 && (
        <Field label={t('requests.breakdowns')} optional error={errorOf('wanted.breakdowns')}>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={draft.breakdowns}
              onChange={(breakdowns: string[]) => change({ breakdowns })}
              options={item.breakdowns?.map((code) => ({ value: code, label: code }))}
            />
          )}
        </Field>
      )}
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
      <Choices label={t('requests.use')} hint={t('requests.useHint')}>
        <Radio.Group
          value={draft.use}
          onChange={(event) => change({ use: event.target.value as Use })}
          options={[
            { value: 'READ', label: t('requests.use.READ') },
            { value: 'COMPUTE', label: t('requests.use.COMPUTE') },
          ]}
        />
      </Choices>
      <Choices label={t('requests.format')} hint={errorOf('format') ?? undefined}>
        <Radio.Group
          value={draft.format}
          optionType="button"
          buttonStyle="solid"
          onChange={(event) => change({ format: event.target.value as FileFormat })}
          options={FORMATS.map((value) => ({ value, label: value }))}
        />
      </Choices>
      <Choices label={t('requests.personal')} hint={t('requests.personalHint')}>
        <Checkbox
          checked={draft.personalData}
          onChange={(event) => change({ personalData: event.target.checked })}
          data-testid="personal-data"
        >
          {t('requests.personal.yes')}
        </Checkbox>
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
