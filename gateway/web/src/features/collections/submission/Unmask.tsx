import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { RecordRow } from '@shared/api/types';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { keys, paths } from '@shared/submissions';
import { Facts } from '@shared/ui/Facts';
import { ProblemAlert } from '@shared/ui/ProblemView';

interface Props {
  collectionId: string;
  schoolCode: string;
  row: RecordRow;
  labelOf: (field: string) => string;
  onClose: () => void;
}

const SHORTEST = 10;

/** Behind the mask of one row: for a reason, and the school will know. */
export function Unmask({ collectionId, schoolCode, row, labelOf, onClose }: Props) {
  const { t } = useLanguage();
  const masked = Object.keys(row.cells).filter((name) => row.cells[name]?.includes('xxxx'));
  const [fields, setFields] = useState<string[]>(masked);
  const [reason, setReason] = useState('');
  const look = useAct({
    act: () =>
      api.post<RecordRow>(`${paths.submission(collectionId, schoolCode)}/unmaskings`, {
        row: row.row,
        fields,
        reason: reason.trim(),
      }),
    refresh: [[...keys.submission(collectionId, schoolCode), 'looks']],
  });
  const ready = fields.length > 0 && reason.trim().length >= SHORTEST;
  return (
    <Modal open title={t('unmask.title', { row: row.row })} onCancel={onClose} footer={null} destroyOnHidden>
      {look.data ? (
        <div className="stack" data-testid="unmasked">
          <p>{t('unmask.values')}</p>
          <Facts
            items={Object.entries(look.data.cells).map(([name, value]) => [labelOf(name), value] as const)}
          />
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) look.mutate();
          }}
        >
          <p>{t('unmask.text')}</p>
          <Field label={t('unmask.fields')} required>
            {(control) => (
              <Select
                {...control}
                mode="multiple"
                value={fields}
                onChange={(value: string[]) => setFields(value)}
                options={Object.keys(row.cells).map((name) => ({ value: name, label: labelOf(name) }))}
              />
            )}
          </Field>
          <Field label={t('unmask.reason')} required>
            {(control) => (
              <Input.TextArea
                {...control}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                autoSize={{ minRows: 2, maxRows: 5 }}
                maxLength={500}
                data-testid="unmask-reason"
              />
            )}
          </Field>
          {look.error && <ProblemAlert error={look.error} />}
          <div>
            <Button
              type="primary"
              htmlType="submit"
              disabled={!ready}
              loading={look.isPending}
              data-testid="unmask-ok"
            >
              {t('unmask.button')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
