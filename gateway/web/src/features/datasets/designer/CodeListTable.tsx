import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { faultAt, moved, newCode, replaced, tidy, without } from '../edit';
import type { CodeDef, CodeListDef, Fault } from '../types';
import { EditTable, RowActs, TextCell, TextsCell } from './Cells';
import styles from './Designer.module.css';

const STEP = 100;

interface Props {
  list: CodeListDef;
  place: string;
  faults: Fault[];
  editable: boolean;
  onChange: (list: CodeListDef) => void;
}

/** A code list with its facts as columns; long lists are shown a hundred codes at a time. */
export function CodeListTable({ list, place, faults, editable, onChange }: Props) {
  const { t, pick } = useLanguage();
  const [shown, setShown] = useState(STEP);
  const numbers = [...new Set(list.codes.flatMap((code) => Object.keys(code.numbers ?? {})))];
  const texts = [...new Set(list.codes.flatMap((code) => Object.keys(code.texts ?? {})))];
  const codes = (next: CodeDef[]) => onChange({ ...list, codes: next });
  const told = (member: string) => {
    const fault = faultAt(faults, `${place}.${member}`);
    return fault ? pick(fault.messageTh, fault.messageEn) : null;
  };

  return (
    <>
      <div className={styles.form} style={{ padding: '8px 24px 20px' }}>
        <Field label={t('datasets.codeLists.name')} error={told('name')}>
          {(control) => (
            <Input
              {...control}
              disabled={!editable}
              value={list.name}
              onChange={(event) => onChange({ ...list, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('datasets.titleTh')} error={told('title')}>
          {(control) => (
            <Input
              {...control}
              disabled={!editable}
              value={list.title.th}
              onChange={(event) => onChange({ ...list, title: { ...list.title, th: event.target.value } })}
            />
          )}
        </Field>
        <Field label={t('datasets.titleEn')}>
          {(control) => (
            <Input
              {...control}
              disabled={!editable}
              value={list.title.en}
              onChange={(event) => onChange({ ...list, title: { ...list.title, en: event.target.value } })}
            />
          )}
        </Field>
      </div>
      <EditTable
        caption={t('datasets.codeLists.codes')}
        heads={[
          t('datasets.code.code'),
          t('datasets.code.th'),
          t('datasets.code.en'),
          t('datasets.code.also'),
          ...numbers,
          ...texts,
          ...(editable ? [t('common.acts')] : []),
        ]}
      >
        {list.codes.slice(0, shown).map((code, index) => {
          const set = (part: Partial<CodeDef>) =>
            codes(replaced(list.codes, index, tidy({ ...code, ...part })));
          const cell = (label: string, member: string) => ({
            label,
            row: code.code,
            disabled: !editable,
            fault: faultAt(faults, `${place}.codes[${index}].${member}`),
          });
          const whole = faults.find((fault) => fault.place === `${place}.codes[${index}]`);
          const first = cell(t('datasets.code.code'), 'code');
          return (
            <tr key={index} data-testid="code-row">
              <TextCell
                {...first}
                fault={first.fault ?? whole}
                value={code.code}
                onChange={(text) => codes(replaced(list.codes, index, { ...code, code: text }))}
              />
              <TextCell
                {...cell(t('datasets.code.th'), 'label')}
                width={160}
                value={code.label.th}
                onChange={(th) => set({ label: { ...code.label, th } })}
              />
              <TextCell
                {...cell(t('datasets.code.en'), 'label')}
                fault={undefined}
                width={160}
                value={code.label.en}
                onChange={(en) => set({ label: { ...code.label, en } })}
              />
              <TextsCell
                {...cell(t('datasets.code.also'), 'also')}
                width={180}
                values={code.also ?? []}
                onChange={(also) => set({ also })}
              />
              {numbers.map((fact) => (
                <TextCell
                  key={fact}
                  {...cell(fact, `numbers.${fact}`)}
                  value={String(code.numbers?.[fact] ?? '')}
                  onChange={(text) => {
                    const rest = { ...code.numbers };
                    // A minus alone is on its way to a number: nothing is kept of it yet.
                    if (/^-?\d+$/.test(text)) rest[fact] = Number(text);
                    else Reflect.deleteProperty(rest, fact);
                    set({ numbers: Object.keys(rest).length > 0 ? rest : undefined });
                  }}
                />
              ))}
              {texts.map((fact) => (
                <TextCell
                  key={fact}
                  {...cell(fact, `texts.${fact}`)}
                  value={code.texts?.[fact] ?? ''}
                  onChange={(text) => {
                    const rest = tidy({ ...code.texts, [fact]: text });
                    set({ texts: Object.keys(rest).length > 0 ? rest : undefined });
                  }}
                />
              ))}
              {editable && (
                <RowActs
                  row={code.code}
                  onUp={index > 0 ? () => codes(moved(list.codes, index, index - 1)) : undefined}
                  onDown={
                    index < list.codes.length - 1
                      ? () => codes(moved(list.codes, index, index + 1))
                      : undefined
                  }
                  onRemove={() => codes(without(list.codes, index))}
                />
              )}
            </tr>
          );
        })}
      </EditTable>
      <div className={styles.bar} style={{ padding: '14px 24px 20px' }}>
        {editable && (
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              codes([...list.codes, newCode()]);
              setShown(Math.max(shown, list.codes.length + 1));
            }}
            data-testid="add-code"
          >
            {t('datasets.codeLists.addCode')}
          </Button>
        )}
        {list.codes.length > shown && (
          <Button onClick={() => setShown(shown + STEP)}>
            {t('datasets.codeLists.more', { count: list.codes.length - shown })}
          </Button>
        )}
      </div>
    </>
  );
}
