import { Button, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { DataSetField, DataSetVersion } from '@shared/api/types-collection';
import { ActForm } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import type { Sheet } from './sheet/Sheet';
import type { Values } from './sheet/types';
import styles from './Mending.module.css';

interface Props {
  sheet: Sheet;
  dataSet: DataSetVersion;
}

/** A row that the file lacked: what must be filled in is asked at once, the rest in the grid. */
export function AddRow({ sheet, dataSet }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="add-row">
        {t('mending.add')}
      </Button>
      <Modal
        open={open}
        title={t('mending.add')}
        footer={null}
        destroyOnHidden
        width={720}
        onCancel={() => setOpen(false)}
      >
        <Form sheet={sheet} dataSet={dataSet} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Form({ sheet, dataSet, onDone }: Props & { onDone: () => void }) {
  const { t, pick } = useLanguage();
  const id = useId();
  const [values, setValues] = useState<Values>({});
  const [reason, setReason] = useState('');
  const fields = dataSet.fields.filter((field) => field.required && field.name !== 'schoolCode');
  const add = useAct({ act: () => sheet.add(values, reason.trim()), done: t('mending.added'), onDone });
  const ready = reason.trim() !== '' && Object.values(values).some((value) => value !== '');
  const set = (name: string, value: string) => setValues((now) => ({ ...now, [name]: value }));
  const codesOf = (field: DataSetField) =>
    dataSet.codeLists?.find((list) => list.name === field.codeList)?.codes ?? [];
  return (
    <ActForm
      act={add}
      ready={ready}
      okText={t('mending.addOk')}
      testId="add-ok"
      onSubmit={() => add.mutate()}
    >
      <div className={styles.fields}>
        {fields.map((field) => (
          <div key={field.name}>
            <label htmlFor={`${id}${field.name}`}>{pick(field.label.th, field.label.en)}</label>
            {codesOf(field).length > 0 ? (
              <Select
                id={`${id}${field.name}`}
                className={styles.full}
                showSearch={{ optionFilterProp: 'label' }}
                options={codesOf(field).map(({ code, label }) => ({
                  value: code,
                  label: `${code} · ${pick(label.th, label.en)}`,
                }))}
                onChange={(value: string) => set(field.name, value)}
              />
            ) : (
              <Input
                id={`${id}${field.name}`}
                maxLength={1000}
                placeholder={field.type === 'DATE_BE' ? t('mending.dateForm') : undefined}
                value={values[field.name] ?? ''}
                onChange={(event) => set(field.name, event.target.value)}
              />
            )}
          </div>
        ))}
      </div>
      <div>
        <label htmlFor={`${id}why`}>
          {t('mending.why')} <span className="quiet">({t('common.required')})</span>
        </label>
        <Input
          id={`${id}why`}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          data-testid="add-reason"
        />
      </div>
    </ActForm>
  );
}
