import { Input, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DataSetVersion } from '@shared/api/types';
import { parseTyped } from '@shared/dates/parse';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { useLanguage } from '@shared/i18n';
import type { Column } from './sheet/columns';
import styles from './Mending.module.css';

interface Props {
  column: Column;
  dataSet: DataSetVersion;
  value: string;
  /** What was typed to open the editor, to go on from; null where the value itself is edited. */
  from: string | null;
  /** With null where nothing is to change. */
  onFinish: (value: string | null, then: Then) => void;
}

/** Where the choice goes after an edit, as in a spreadsheet. */
export type Then = 'stay' | 'down' | 'right' | 'left';

const MASKED = /x{3,}/;
const ERA = 543;

/** What fits the field: a list for codes, a calendar in the Buddhist era for dates, a line of text for the rest. */
export function CellEditor(props: Props) {
  const { column, dataSet } = props;
  const codes = dataSet.codeLists?.find((list) => list.name === column.field?.codeList)?.codes;
  if (codes && codes.length > 0) return <CodeEditor {...props} codes={codes} />;
  if (column.field?.type === 'DATE_BE') return <DateEditor {...props} />;
  return <TextEditor {...props} />;
}

function useLabel(column: Column) {
  const { pick } = useLanguage();
  return pick(column.field?.label.th ?? column.name, column.field?.label.en);
}

function TextEditor({ column, value, from, onFinish }: Props) {
  const { t } = useLanguage();
  const label = useLabel(column);
  // Of a masked ID nothing can be kept: it is typed whole or left alone.
  const masked = MASKED.test(value);
  const start = masked ? '' : value;
  const [text, setText] = useState(from ?? start);
  const done = useRef(false);
  const finish = (next: string | null, then: Then) => {
    if (done.current) return;
    done.current = true;
    onFinish(next, then);
  };
  const changed = () => (text === start || (masked && text === '') ? null : text);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') finish(changed(), 'down');
    else if (event.key === 'Escape') finish(null, 'stay');
    else if (event.key === 'Tab') {
      event.preventDefault();
      finish(changed(), event.shiftKey ? 'left' : 'right');
    }
  };
  return (
    <Input
      autoFocus
      size="small"
      variant="borderless"
      className={styles.input}
      aria-label={label}
      placeholder={masked ? t('mending.typeWhole') : undefined}
      value={text}
      maxLength={1000}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(changed(), 'stay')}
    />
  );
}

type Codes = NonNullable<DataSetVersion['codeLists']>[number]['codes'];

function CodeEditor({ column, value, from, onFinish, codes }: Props & { codes: Codes }) {
  const { pick } = useLanguage();
  const [search, setSearch] = useState(from ?? '');
  const label = useLabel(column);
  return (
    <Select
      autoFocus
      defaultOpen
      size="small"
      variant="borderless"
      className={styles.input}
      popupMatchSelectWidth={false}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label', searchValue: search, onSearch: setSearch }}
      defaultValue={value || undefined}
      options={codes.map(({ code, label: words }) => {
        const said = pick(words.th, words.en);
        return { value: code, label: said === code ? code : `${code} · ${said}` };
      })}
      onSelect={(next) => onFinish(next === value ? null : next, 'down')}
      // Goes on to the list, which takes arrows and Enter; the grid leaves all keys to an open editor.
      onInputKeyDown={(event) => {
        if (event.key === 'Escape') onFinish(null, 'stay');
      }}
      onBlur={() => onFinish(null, 'stay')}
    />
  );
}

function DateEditor({ column, value, onFinish }: Props) {
  const label = useLabel(column);
  const box = useRef<HTMLDivElement>(null);
  const iso = parseTyped(value)?.format('YYYY-MM-DD') ?? null;
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const choose = (next: string | null) => {
    const [year = '', month = '', day = ''] = (next ?? '').split('-');
    onFinish(next === null || next === iso ? null : `${day}/${month}/${Number(year) + ERA}`, 'down');
  };
  return (
    <div
      ref={box}
      role="presentation"
      className={styles.input}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onFinish(null, 'stay');
      }}
    >
      <ThaiDatePicker value={iso} onChange={choose} aria-label={label} />
    </div>
  );
}
