import { Button, Input, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { merged, pastedCodes } from '../paste';
import type { CodeDef, CodeListDef } from '../types';
import styles from './Designer.module.css';

const SHOWN = 5;

interface Props {
  list: CodeListDef;
  onTake: (codes: CodeDef[]) => void;
  onClose: () => void;
}

/** Codes copied in a spreadsheet: what was understood is shown before it is taken. */
export function PasteCodes({ list, onTake, onClose }: Props) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [over, setOver] = useState(true);
  const { codes, twice } = useMemo(() => pastedCodes(text), [text]);
  return (
    <Modal open title={t('datasets.paste')} onCancel={onClose} footer={null} width={680}>
      <div className="stack">
        <Field label={t('datasets.paste.label')} hint={t('datasets.paste.hint')}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={7}
              value={text}
              onChange={(event) => setText(event.target.value)}
              data-testid="pasted"
            />
          )}
        </Field>
        <Choices label={t('datasets.paste.how')}>
          <Radio.Group
            value={over}
            onChange={(event) => setOver(event.target.value as boolean)}
            options={[
              { value: true, label: t('datasets.paste.merge') },
              { value: false, label: t('datasets.paste.replace') },
            ]}
          />
        </Choices>
        <p role="status">
          {t('datasets.paste.found', { count: codes.length })}
          {twice.length > 0 && ` · ${t('datasets.paste.twice', { codes: twice.slice(0, SHOWN).join(', ') })}`}
        </p>
        {codes.length > 0 && (
          <ul className="small quiet">
            {codes.slice(0, SHOWN).map((code) => (
              <li key={code.code}>
                <strong>{code.code}</strong> {code.label.th} · {code.label.en} {code.also?.join(', ')}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.bar}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="primary"
            disabled={codes.length === 0}
            onClick={() => onTake(over ? merged(list.codes, codes) : codes)}
            data-testid="take-pasted"
          >
            {t('datasets.paste.take', { count: codes.length })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
