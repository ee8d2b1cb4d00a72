import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { asApiError } from '@shared/api/problem';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import styles from './Inputs.module.css';
import { PasteRows } from './PasteRows';
import { inputKeys, inputs } from './queries';
import { RowForm } from './RowForm';
import { faultsByRow, freshRow, sameRows } from './rows';
import { RowsTable } from './RowsTable';
import type { InputDetail, InputRow } from './types';

/** The rows as they are edited: nothing is stored before it is saved, and then all of it as one version. */
export function Editor({ detail }: { detail: InputDetail }) {
  const { t, pick } = useLanguage();
  const keeps = useMay()('keepInputs');
  const { table } = detail;
  const [rows, setRows] = useState(detail.rows);
  const [settings, setSettings] = useState(detail.settings);
  const [note, setNote] = useState('');
  const [editing, setEditing] = useState<number | null>(null);
  const [pasting, setPasting] = useState(false);
  const save = useAct({
    act: () =>
      api.put<InputDetail>(
        inputs.one(table.code),
        { settings, rows, note },
        { ifMatch: inputs.one(table.code) },
      ),
    refresh: [inputKeys.all],
    done: (saved) => t('inputs.saved', { version: String(saved.version) }),
  });
  const change = (next: InputRow[]) => {
    save.reset();
    setRows(next);
  };
  const changed =
    !sameRows(rows, detail.rows) || JSON.stringify(settings) !== JSON.stringify(detail.settings);
  const faults = faultsByRow(save.error ? (asApiError(save.error).problem.errors ?? []) : [], pick);
  const row = editing === null ? undefined : (rows[editing] ?? freshRow(table));

  return (
    <>
      <Panel
        flush
        title={t('inputs.rows')}
        actions={
          <>
            <Button
              onClick={() => void api.download(inputs.rows(table.code), 'text/csv', `${table.code}.csv`)}
              data-testid="download-rows"
            >
              {t('inputs.download')}
            </Button>
            {keeps && (
              <>
                <Button onClick={() => setPasting(true)} data-testid="paste-rows">
                  {t('inputs.paste')}
                </Button>
                <Button onClick={() => setEditing(rows.length)} data-testid="add-row">
                  {t('inputs.add')}
                </Button>
              </>
            )}
          </>
        }
      >
        <RowsTable
          table={table}
          rows={rows}
          faults={faults}
          {...(keeps
            ? {
                onEdit: setEditing,
                onRemove: (at: number) => change(rows.filter((_, other) => other !== at)),
              }
            : {})}
        />
      </Panel>
      {table.settings.length > 0 && (
        <Panel title={t('inputs.settings')}>
          <div className={styles.fields}>
            {table.settings.map((setting) => (
              <Field key={setting.code} label={pick(setting.labelTh, setting.labelEn)}>
                {(control) => (
                  <Select
                    {...control}
                    disabled={!keeps}
                    value={settings[setting.code] ?? setting.usual}
                    options={setting.choices.map((one) => ({
                      value: one.code,
                      label: pick(one.labelTh, one.labelEn),
                    }))}
                    onChange={(value: string) => setSettings({ ...settings, [setting.code]: value })}
                  />
                )}
              </Field>
            ))}
          </div>
        </Panel>
      )}
      {keeps && changed && (
        <Panel tone="accent" title={t('inputs.unsaved')} note={t('inputs.save.text')} testId="save-panel">
          <div className="stack">
            <Field label={t('inputs.note')} optional>
              {(control) => (
                <Input
                  {...control}
                  value={note}
                  maxLength={500}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
            </Field>
            {save.error && <ProblemAlert error={save.error} />}
            <div className="row">
              <Button
                type="primary"
                loading={save.isPending}
                onClick={() => save.mutate()}
                data-testid="save-rows"
              >
                {t('inputs.save')}
              </Button>
              <Button
                onClick={() => {
                  change(detail.rows);
                  setSettings(detail.settings);
                }}
              >
                {t('inputs.undo')}
              </Button>
            </div>
          </div>
        </Panel>
      )}
      {row && editing !== null && (
        <RowForm
          table={table}
          row={row}
          title={editing < rows.length ? t('inputs.edit', { row: editing + 1 }) : t('inputs.add')}
          onCancel={() => setEditing(null)}
          onTake={(taken) => {
            change(editing < rows.length ? rows.with(editing, taken) : [...rows, taken]);
            setEditing(null);
          }}
        />
      )}
      {pasting && (
        <PasteRows
          table={table}
          onCancel={() => setPasting(false)}
          onRows={(read, replace) => {
            change(replace ? read : [...rows, ...read]);
            setPasting(false);
          }}
        />
      )}
    </>
  );
}
