import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { faultAt, moved, replaced, tidy, without } from '../edit';
import type { ExportColumn, ExportLayout, FieldDef } from '../types';
import { EditTable, RowActs, SelectCell, TextCell } from './Cells';
import styles from './Designer.module.css';
import { useDesigned } from './useDesigner';

/** How a file is recognised when it comes, and how it must look for the system it goes to. */
export function LayoutsPage() {
  const { t, pick } = useLanguage();
  const { definition, change, editable, faults } = useDesigned();
  const fields = [...(definition.fields ?? [])].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const layouts = definition.exports ?? [];
  const set = (index: number, part: Partial<ExportLayout>) =>
    change({
      exports: layouts.map((old, at) => (at === index ? { ...old, ...part } : old)),
    });
  const add = () =>
    change({
      exports: [
        ...layouts,
        {
          name: `${definition.code}-${layouts.length + 1}`,
          title: { th: '', en: '' },
          sheet: definition.code.slice(0, 31),
          columns: fields.map((field) => ({ title: field.titles[0] ?? field.label.th, field: field.name })),
        },
      ],
    });
  const columns: Column<FieldDef>[] = [
    {
      key: 'position',
      title: t('datasets.field.position'),
      align: 'right',
      width: 80,
      render: (field) => <span className="num">{field.position ?? '–'}</span>,
    },
    {
      key: 'field',
      title: t('datasets.field.name'),
      primary: true,
      render: (field) => (
        <>
          {pick(field.label.th, field.label.en)} <span className="small quiet mono">{field.name}</span>
        </>
      ),
    },
    {
      key: 'titles',
      title: t('datasets.field.titles'),
      render: (field) => field.titles.map((title) => `“${title}”`).join(' · '),
    },
    {
      key: 'optional',
      title: t('datasets.field.optionalColumn'),
      render: (field) => (field.optionalColumn ? t('datasets.yes') : ''),
    },
  ];

  return (
    <>
      <Panel flush title={t('datasets.layouts.import')} note={t('datasets.layouts.importNote')}>
        <DataTable
          caption={t('datasets.layouts.import')}
          columns={columns}
          rows={fields}
          rowKey={(field) => field.name}
          empty={<Empty title={t('datasets.fields.none')} />}
        />
      </Panel>
      {layouts.map((layout, index) => {
        const told = (member: string) => {
          const fault = faultAt(faults, `exports[${index}].${member}`);
          return fault ? pick(fault.messageTh, fault.messageEn) : null;
        };
        const setColumns = (next: ExportColumn[]) => set(index, { columns: next });
        return (
          <Panel
            key={index}
            flush
            title={t('datasets.layouts.export', {
              name: pick(layout.title.th, layout.title.en) || layout.name,
            })}
            actions={
              editable && (
                <Button danger onClick={() => change({ exports: without(layouts, index) })}>
                  {t('datasets.layouts.remove')}
                </Button>
              )
            }
          >
            <div className={styles.form} style={{ padding: '8px 24px 20px' }}>
              <Text
                label={t('datasets.layouts.name')}
                error={told('name')}
                value={layout.name}
                disabled={!editable}
                onChange={(name) => set(index, { name })}
              />
              <Text
                label={t('datasets.layouts.sheet')}
                error={told('sheet')}
                value={layout.sheet}
                disabled={!editable}
                onChange={(sheet) => set(index, { sheet })}
              />
              <Text
                label={t('datasets.titleTh')}
                error={told('title')}
                value={layout.title.th}
                disabled={!editable}
                onChange={(th) => set(index, { title: { ...layout.title, th } })}
              />
              <Text
                label={t('datasets.titleEn')}
                error={null}
                value={layout.title.en}
                disabled={!editable}
                onChange={(en) => set(index, { title: { ...layout.title, en } })}
              />
            </div>
            <EditTable
              caption={t('datasets.layouts.columns')}
              heads={[
                t('datasets.layouts.column'),
                t('datasets.layouts.title'),
                t('datasets.layouts.field'),
                ...(editable ? [t('common.acts')] : []),
              ]}
            >
              {layout.columns.map((column, at) => {
                const cell = { row: column.title || String(at + 1), disabled: !editable };
                const place = `exports[${index}].columns[${at}]`;
                return (
                  <tr key={at}>
                    <td data-label={t('datasets.layouts.column')} className="num">
                      {at + 1}
                    </td>
                    <TextCell
                      {...cell}
                      label={t('datasets.layouts.title')}
                      fault={faultAt(faults, place)}
                      width={220}
                      value={column.title}
                      onChange={(title) => setColumns(replaced(layout.columns, at, { ...column, title }))}
                    />
                    <SelectCell
                      {...cell}
                      label={t('datasets.layouts.field')}
                      value={column.field ?? ''}
                      options={[
                        { value: '', label: t('datasets.layouts.blank') },
                        ...fields.map((field) => ({ value: field.name, label: field.name })),
                      ]}
                      onChange={(field) =>
                        setColumns(replaced(layout.columns, at, tidy({ ...column, field })))
                      }
                    />
                    {editable && (
                      <RowActs
                        row={cell.row}
                        onUp={at > 0 ? () => setColumns(moved(layout.columns, at, at - 1)) : undefined}
                        onDown={
                          at < layout.columns.length - 1
                            ? () => setColumns(moved(layout.columns, at, at + 1))
                            : undefined
                        }
                        onRemove={() => setColumns(without(layout.columns, at))}
                      />
                    )}
                  </tr>
                );
              })}
            </EditTable>
            {editable && (
              <div className={styles.bar} style={{ padding: '14px 24px 20px' }}>
                <Button
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => setColumns([...layout.columns, { title: '' }])}
                >
                  {t('datasets.layouts.addColumn')}
                </Button>
              </div>
            )}
          </Panel>
        );
      })}
      {layouts.length === 0 && <p className="quiet">{t('datasets.layouts.none')}</p>}
      {editable && (
        <div>
          <Button icon={<PlusOutlined aria-hidden />} onClick={add} data-testid="add-layout">
            {t('datasets.layouts.add')}
          </Button>
        </div>
      )}
    </>
  );
}

interface TextProps {
  label: string;
  value: string;
  error: string | null;
  disabled: boolean;
  onChange: (value: string) => void;
}

function Text({ label, value, error, disabled, onChange }: TextProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input
          {...control}
          disabled={disabled}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
