import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, useCallback, useMemo } from 'react';
import { type TextKey, useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { faultAt, faultsIn, moved, newField, renamed, replaced, tidy, without } from '../edit';
import type { DataClass, Definition, Fault, FieldDef, FieldType } from '../types';
import { CheckCell, EditTable, NumberCell, RowActs, SelectCell, TextCell, TextsCell } from './Cells';
import { useDesigned } from './useDesigner';

const TYPES: Record<FieldType, TextKey> = {
  TEXT: 'datasets.type.TEXT',
  INTEGER: 'datasets.type.INTEGER',
  DECIMAL: 'datasets.type.DECIMAL',
  DATE_BE: 'datasets.type.DATE_BE',
  CODE: 'datasets.type.CODE',
};
const CLASSES: Record<DataClass, TextKey> = {
  OPEN: 'datasets.class.OPEN',
  INTERNAL: 'datasets.class.INTERNAL',
  PERSONAL: 'datasets.class.PERSONAL',
  SENSITIVE: 'datasets.class.SENSITIVE',
};
const HEADS: TextKey[] = [
  'datasets.field.name',
  'datasets.field.labelTh',
  'datasets.field.labelEn',
  'datasets.field.type',
  'datasets.field.dataClass',
  'datasets.field.required',
  'datasets.field.maxLength',
  'datasets.field.pattern',
  'datasets.field.codeList',
  'datasets.field.position',
  'datasets.field.titles',
  'datasets.field.nulls',
  'datasets.field.optionalColumn',
  'datasets.field.arabicDigits',
];

const NO_FIELDS: FieldDef[] = [];
const NO_FAULTS: Fault[] = [];

export function FieldsPage() {
  const { t } = useLanguage();
  const { definition, replace, editable, faults } = useDesigned();
  const fields = definition.fields ?? NO_FIELDS;
  const lists = useMemo(() => (definition.codeLists ?? []).map((list) => list.name), [definition.codeLists]);

  const edit = useCallback(
    (change: (now: Definition, fields: FieldDef[]) => Definition) =>
      replace((now) => change(now, now.fields ?? [])),
    [replace],
  );
  const add = () => edit((now, old) => ({ ...now, fields: [...old, newField(old)] }));

  return (
    <Panel
      flush
      title={t('datasets.fields.title')}
      note={t('datasets.fields.note')}
      actions={
        editable && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={add} data-testid="add-field">
            {t('datasets.fields.add')}
          </Button>
        )
      }
    >
      {fields.length === 0 ? (
        <Empty title={t('datasets.fields.none')}>{t('datasets.fields.noneText')}</Empty>
      ) : (
        <EditTable
          caption={t('datasets.fields.title')}
          heads={[...HEADS.map((key) => t(key)), ...(editable ? [t('common.acts')] : [])]}
        >
          {fields.map((field, index) => {
            const own = faultsIn(faults, `fields[${index}]`);
            return (
              <FieldRow
                key={index}
                field={field}
                index={index}
                last={index === fields.length - 1}
                lists={lists}
                faults={own.length === 0 ? NO_FAULTS : own}
                editable={editable}
                edit={edit}
              />
            );
          })}
        </EditTable>
      )}
    </Panel>
  );
}

interface RowProps {
  field: FieldDef;
  index: number;
  last: boolean;
  lists: string[];
  faults: Fault[];
  editable: boolean;
  edit: (change: (now: Definition, fields: FieldDef[]) => Definition) => void;
}

const FieldRow = memo(function FieldRow({ field, index, last, lists, faults, editable, edit }: RowProps) {
  const { t } = useLanguage();
  const row = field.label.th || field.name;
  const set = (part: Partial<FieldDef>) =>
    edit((now, fields) => ({ ...now, fields: replaced(fields, index, tidy({ ...field, ...part })) }));
  const cell = (head: TextKey, member: string) => ({
    label: t(head),
    row,
    disabled: !editable,
    fault: faultAt(faults, `fields[${index}].${member}`),
  });
  const move = (to: number) => edit((now, fields) => ({ ...now, fields: moved(fields, index, to) }));
  const whole = faults.find((fault) => fault.place === `fields[${index}]`);
  const name = cell('datasets.field.name', 'name');
  return (
    <tr data-testid="field-row">
      <TextCell
        {...name}
        fault={name.fault ?? whole}
        code
        late
        width={140}
        testId="field-name"
        value={field.name}
        onChange={(to) => edit((now) => renamed(now, field.name, to.trim()))}
      />
      <TextCell
        {...cell('datasets.field.labelTh', 'label')}
        width={170}
        testId="field-label-th"
        value={field.label.th}
        onChange={(th) => set({ label: { ...field.label, th } })}
      />
      <TextCell
        {...cell('datasets.field.labelEn', 'label')}
        fault={undefined}
        width={150}
        testId="field-label-en"
        value={field.label.en}
        onChange={(en) => set({ label: { ...field.label, en } })}
      />
      <SelectCell<FieldType>
        {...cell('datasets.field.type', 'type')}
        value={field.type}
        testId="field-type"
        options={Object.entries(TYPES).map(([value, key]) => ({ value: value as FieldType, label: t(key) }))}
        onChange={(type) =>
          set({ type: type || 'TEXT', ...(type === 'CODE' ? {} : { codeList: undefined }) })
        }
      />
      <SelectCell<DataClass>
        {...cell('datasets.field.dataClass', 'dataClass')}
        value={field.dataClass ?? ''}
        testId="field-class"
        options={[
          { value: '', label: t('datasets.class.none') },
          ...Object.entries(CLASSES).map(([value, key]) => ({ value: value as DataClass, label: t(key) })),
        ]}
        onChange={(dataClass) => set({ dataClass: dataClass || undefined })}
      />
      <CheckCell
        {...cell('datasets.field.required', 'required')}
        value={field.required ?? false}
        onChange={(required) => set({ required })}
      />
      <NumberCell
        {...cell('datasets.field.maxLength', 'maxLength')}
        value={field.maxLength}
        onChange={(maxLength) => set({ maxLength })}
      />
      <TextCell
        {...cell('datasets.field.pattern', 'pattern')}
        code
        width={120}
        testId="field-pattern"
        value={field.pattern ?? ''}
        onChange={(pattern) => set({ pattern })}
      />
      <SelectCell
        {...cell('datasets.field.codeList', 'codeList')}
        value={field.codeList ?? ''}
        testId="field-list"
        options={[
          { value: '', label: '–' },
          ...[...new Set([...lists, ...(field.codeList ? [field.codeList] : [])])].map((value) => ({
            value,
            label: value,
          })),
        ]}
        onChange={(codeList) => set({ codeList, ...(codeList ? { type: 'CODE' as const } : {}) })}
      />
      <NumberCell
        {...cell('datasets.field.position', 'position')}
        value={field.position}
        onChange={(position) => set({ position })}
      />
      <TextsCell
        {...cell('datasets.field.titles', 'titles')}
        width={200}
        testId="field-titles"
        values={field.titles}
        onChange={(titles) =>
          edit((now, fields) => ({ ...now, fields: replaced(fields, index, { ...field, titles }) }))
        }
      />
      <TextsCell
        {...cell('datasets.field.nulls', 'nulls')}
        values={field.nulls ?? []}
        onChange={(nulls) => set({ nulls })}
      />
      <CheckCell
        {...cell('datasets.field.optionalColumn', 'optionalColumn')}
        value={field.optionalColumn ?? false}
        onChange={(optionalColumn) => set({ optionalColumn })}
      />
      <CheckCell
        {...cell('datasets.field.arabicDigits', 'arabicDigits')}
        value={field.arabicDigits ?? false}
        onChange={(arabicDigits) => set({ arabicDigits })}
      />
      {editable && (
        <RowActs
          row={row}
          onUp={index > 0 ? () => move(index - 1) : undefined}
          onDown={last ? undefined : () => move(index + 1)}
          onRemove={() => edit((now, fields) => ({ ...now, fields: without(fields, index) }))}
        />
      )}
    </tr>
  );
});
