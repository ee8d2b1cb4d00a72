import { Checkbox, Drawer, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { FileFormat } from '@shared/api/types';
import { ActForm, Field, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import type { DataClass } from '../builder/types';
import { CATALOGUE, keepingKeys } from './queries';
import { type CatalogueEntry, CLASSES, type EntryForm, FORMATS } from './types';

const NEW: EntryForm = {
  titleTh: '',
  titleEn: '',
  reportCode: null,
  dataSetCode: '',
  fields: [],
  breakdowns: [],
  dataClass: 'INTERNAL',
  formats: ['XLSX', 'CSV'],
  purposeTh: '',
  publishedTable: false,
  retentionYears: null,
  offered: true,
};

const formOf = (entry: CatalogueEntry | null): EntryForm => {
  if (!entry) return NEW;
  const form: Partial<CatalogueEntry> = { ...entry };
  delete form.code;
  delete form.version;
  delete form.changedAt;
  return { ...NEW, ...form };
};

interface Props {
  /** null for a new one. */
  entry: CatalogueEntry | null;
  onClose: () => void;
}

/** One thing that can be asked for. */
export function EntryDrawer({ entry, onClose }: Props) {
  const { t } = useLanguage();
  const [code, setCode] = useState(entry?.code ?? '');
  const [form, setForm] = useState<EntryForm>(() => formOf(entry));
  const set = (to: Partial<EntryForm>) => setForm({ ...form, ...to });
  const save = useAct({
    act: () =>
      entry
        ? api.put(`${CATALOGUE}/${entry.code}`, form, { tag: String(entry.version) })
        : api.post(CATALOGUE, { code, item: form }),
    refresh: [keepingKeys.catalogue],
    done: t('catalogue.saved'),
    onDone: onClose,
  });
  const text = (label: string, value: string, onChange: (value: string) => void, testId: string) => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          data-testid={testId}
        />
      )}
    </Field>
  );
  const words = (label: string, value: string[], onChange: (value: string[]) => void) => (
    <Field label={label} hint={t('catalogue.fields.hint')} optional>
      {(control) => <Select {...control} mode="tags" value={value} onChange={onChange} open={false} />}
    </Field>
  );
  return (
    <Drawer open size="large" title={t(entry ? 'catalogue.edit' : 'catalogue.add')} onClose={onClose}>
      <ActForm
        act={save}
        ready={
          form.titleTh.trim() !== '' && form.dataSetCode.trim() !== '' && (entry !== null || code !== '')
        }
        okText={t('catalogue.save')}
        testId="save-entry"
        onSubmit={() => save.mutate()}
        onCancel={onClose}
      >
        {!entry && text(t('catalogue.code'), code, setCode, 'entry-code')}
        {text(t('catalogue.titleTh'), form.titleTh, (titleTh) => set({ titleTh }), 'entry-title')}
        {text(t('catalogue.titleEn'), form.titleEn, (titleEn) => set({ titleEn }), 'entry-title-en')}
        {text(
          t('catalogue.dataSet'),
          form.dataSetCode,
          (dataSetCode) => set({ dataSetCode }),
          'entry-data-set',
        )}
        {text(
          t('catalogue.report'),
          form.reportCode ?? '',
          (reportCode) => set({ reportCode: reportCode || null }),
          'entry-report',
        )}
        {words(t('catalogue.fields'), form.fields, (fields) => set({ fields }))}
        {words(t('catalogue.breakdowns'), form.breakdowns, (breakdowns) => set({ breakdowns }))}
        <Field label={t('disclosureLog.class')}>
          {(control) => (
            <Select
              {...control}
              value={form.dataClass}
              onChange={(dataClass: DataClass) => set({ dataClass })}
              options={CLASSES.map((one) => ({ value: one, label: t(`dataClass.${one}`) }))}
            />
          )}
        </Field>
        <Field label={t('catalogue.formats')}>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={form.formats}
              onChange={(formats: FileFormat[]) => set({ formats })}
              options={FORMATS.map((one) => ({ value: one, label: one }))}
            />
          )}
        </Field>
        <ReasonField
          label={t('catalogue.purpose')}
          value={form.purposeTh}
          onChange={(purposeTh) => set({ purposeTh })}
          longest={1000}
          optional
          testId="entry-purpose"
        />
        <Field label={t('catalogue.retention')} hint={t('catalogue.retention.hint')} optional>
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={100}
              value={form.retentionYears ?? null}
              onChange={(retentionYears) => set({ retentionYears })}
            />
          )}
        </Field>
        <Checkbox
          checked={form.publishedTable}
          onChange={(event) => set({ publishedTable: event.target.checked })}
        >
          {t('catalogue.publishedTable')}
        </Checkbox>
        <Checkbox checked={form.offered} onChange={(event) => set({ offered: event.target.checked })}>
          {t('catalogue.offered')}
        </Checkbox>
      </ActForm>
    </Drawer>
  );
}
