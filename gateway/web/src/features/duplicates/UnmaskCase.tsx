import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { CaseLine, DuplicateCase, SeenSide } from '@shared/api/types';
import { casePath, duplicateKeys } from '@shared/duplicates';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';

interface Props {
  one: DuplicateCase;
  fields: CaseLine[];
  onSeen: (seen: SeenSide[]) => void;
  onClose: () => void;
}

const SHORTEST = 10;
const MOST = 20;
/** What people are told apart by. */
const USUAL = ['citizenId', 'title', 'firstName', 'lastName', 'birthDate'];

/** Behind the mask of every school's row at once: for a reason, and each school will know. */
export function UnmaskCase({ one, fields, onSeen, onClose }: Props) {
  const { t, pick } = useLanguage();
  const personal = fields.filter((line) => line.personal);
  const [chosen, setChosen] = useState(
    personal.map((line) => line.field).filter((name) => USUAL.includes(name)),
  );
  const [reason, setReason] = useState('');
  const look = useAct({
    act: () =>
      api.post<{ sides: SeenSide[] }>(`${casePath(one.id)}/unmaskings`, {
        fields: chosen,
        reason: reason.trim(),
      }),
    refresh: [[...duplicateKeys.one(one.id)]],
    onDone: ({ sides }) => {
      onSeen(sides);
      onClose();
    },
  });
  const ready = chosen.length > 0 && chosen.length <= MOST && reason.trim().length >= SHORTEST;
  return (
    <Modal open title={t('duplicates.unmask.title')} onCancel={onClose} footer={null} destroyOnHidden>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) look.mutate();
        }}
      >
        <p>{t('duplicates.unmask.text')}</p>
        <Field label={t('unmask.fields')} required>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={chosen}
              onChange={(value: string[]) => setChosen(value)}
              options={personal.map((line) => ({
                value: line.field,
                label: pick(line.labelTh, line.labelEn),
              }))}
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
            {t('duplicates.unmask')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
