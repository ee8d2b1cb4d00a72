import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { FilePick } from '@shared/forms/FilePick';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { readRows } from './queries';
import { faultsByRow, isWhole } from './rows';
import { RowsTable } from './RowsTable';
import type { InputRow, InputTable } from './types';

interface Props {
  table: InputTable;
  onRows: (rows: InputRow[], replace: boolean) => void;
  onCancel: () => void;
}

/** Rows from a spreadsheet, looked at before they go into the table. */
export function PasteRows({ table, onRows, onCancel }: Props) {
  const { t, pick } = useLanguage();
  const [text, setText] = useState('');
  const read = useAct({ act: (sheet: Blob) => readRows(table.code, sheet) });
  const columns = [
    ...table.keys.map((key) => pick(key.labelTh, key.labelEn)),
    ...(['value', 'validFrom', 'validTo', 'authority', 'source', 'confirmed'] as const).map((name) =>
      t(`inputs.${name}`),
    ),
  ].join(', ');
  return (
    <Modal open title={t('inputs.paste')} footer={null} onCancel={onCancel} width={1000} destroyOnHidden>
      <div className="stack">
        <Field label={t('inputs.paste')} hint={t('inputs.paste.hint', { columns })}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={text}
              autoSize={{ minRows: 5, maxRows: 10 }}
              onChange={(event) => setText(event.target.value)}
              data-testid="paste-text"
            />
          )}
        </Field>
        <div className="row">
          <Button
            disabled={text.trim() === ''}
            loading={read.isPending}
            onClick={() => read.mutate(new Blob([text]))}
            data-testid="read-rows"
          >
            {t('inputs.paste.read')}
          </Button>
        </div>
        <FilePick
          label={t('inputs.paste.file')}
          hint={t('inputs.paste.fileHint')}
          accept=".csv,.txt,.tsv"
          onFile={(file) => read.mutate(file)}
        />
        {read.error && <ProblemAlert error={read.error} />}
        {read.data && (
          <>
            <p role="status">{t('inputs.paste.understood', { count: read.data.rows.length })}</p>
            <RowsTable table={table} rows={read.data.rows} faults={faultsByRow(read.data.faults, pick)} />
            <div className="row">
              <Button
                type="primary"
                disabled={!read.data.rows.every(isWhole)}
                onClick={() => onRows(read.data.rows, true)}
                data-testid="replace-rows"
              >
                {t('inputs.paste.replace')}
              </Button>
              <Button disabled={!read.data.rows.every(isWhole)} onClick={() => onRows(read.data.rows, false)}>
                {t('inputs.paste.append')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
