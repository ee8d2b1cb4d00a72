import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { formatDate, todayInBangkok } from '@shared/dates';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { ActForm, Field, fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { HOLIDAYS, HOLIDAYS_KEY } from './holidays';
import { DECLARED } from './kinds';

/** A day declared this morning moves every open due date at once. */
export function AddHoliday({ onClose }: { onClose: () => void }) {
  const { t, pick, language } = useLanguage();
  const [date, setDate] = useState(todayInBangkok());
  const [nameTh, setNameTh] = useState('');
  const [kind, setKind] = useState<string>(DECLARED[0]);
  const add = useAct({
    act: () => api.post(HOLIDAYS, { date, nameTh: nameTh.trim(), kind }),
    refresh: [HOLIDAYS_KEY, ['my-steps'], ['requests'], ['productions'], ['collections']],
    done: t('office.added'),
    onDone: onClose,
  });
  const refused = fieldErrors(add.error, pick);
  return (
    <Modal open title={t('office.add')} onCancel={onClose} footer={null} width={560}>
      <ActForm
        act={add}
        ready={nameTh.trim() !== ''}
        okText={t('office.addOk')}
        testId="save-holiday"
        onSubmit={() => add.mutate()}
        onCancel={onClose}
      >
        <p>{t('office.addText')}</p>
        <Field
          label={t('office.date')}
          hint={formatDate(date, language, 'long')}
          error={refused.date}
          required
        >
          {(control) => (
            <ThaiDatePicker {...control} value={date} onChange={(next) => next && setDate(next)} />
          )}
        </Field>
        <Field label={t('office.name')} error={refused.nameTh} required>
          {(control) => (
            <Input
              {...control}
              value={nameTh}
              maxLength={200}
              onChange={(event) => setNameTh(event.target.value)}
              data-testid="holiday-name"
            />
          )}
        </Field>
        <Field label={t('office.kind')} error={refused.kind}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={setKind}
              options={DECLARED.map((value) => ({ value, label: t(`office.kind.${value}`) }))}
            />
          )}
        </Field>
      </ActForm>
    </Modal>
  );
}
