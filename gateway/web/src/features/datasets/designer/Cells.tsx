import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage } from '@shared/i18n';
import type { Fault } from '../types';
import styles from './Cells.module.css';

/** A table whose cells are edited where they stand: plain controls, because a data set has hundreds of them. */
export function EditTable({
  caption,
  heads,
  children,
}: {
  caption: string;
  heads: string[];
  children: ReactNode;
}) {
  return (
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface CellProps {
  /** The column's title; with the row's name it is what a screen reader says. */
  label: string;
  row: string;
  fault?: Fault | undefined;
  disabled: boolean;
}

function Told({ fault, id }: { fault: Fault | undefined; id: string }) {
  const { pick } = useLanguage();
  return fault ? (
    <div id={id} className={styles.fault}>
      {pick(fault.messageTh, fault.messageEn)}
    </div>
  ) : null;
}

const saying = (id: string, { label, row, fault, disabled }: CellProps) => ({
  'aria-label': `${label} · ${row}`,
  ...(fault ? { 'aria-invalid': true, 'aria-describedby': id } : {}),
  disabled,
});

interface TextProps extends CellProps {
  value: string;
  onChange: (value: string) => void;
  width?: number;
  code?: boolean;
  /** Only when the cell is left: a name is not taken letter by letter. */
  late?: boolean;
  testId?: string;
}

export function TextCell({ value, onChange, width, code, late, testId, ...cell }: TextProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <td data-label={cell.label}>
      <input
        {...saying(id, cell)}
        className={styles.cell}
        style={{ minWidth: width, fontFamily: code ? 'ui-monospace, Menlo, Consolas, monospace' : undefined }}
        value={typed ?? value}
        data-testid={testId}
        onChange={(event) => (late ? setTyped(event.target.value) : onChange(event.target.value))}
        onBlur={() => {
          if (typed !== null && typed !== value) onChange(typed);
          setTyped(null);
        }}
      />
      <Told id={id} fault={cell.fault} />
    </td>
  );
}

/** Several texts in one cell, between bars; taken apart when the cell is left. */
export function TextsCell({
  values,
  onChange,
  ...rest
}: Omit<TextProps, 'value' | 'onChange'> & { values: string[]; onChange: (values: string[]) => void }) {
  return (
    <TextCell
      {...rest}
      late
      value={values.join(' | ')}
      onChange={(text) =>
        onChange(
          text
            .split('|')
            .map((one) => one.trim())
            .filter(Boolean),
        )
      }
    />
  );
}

interface NumberProps extends CellProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

export function NumberCell({ value, onChange, ...cell }: NumberProps) {
  const id = useId();
  return (
    <td data-label={cell.label}>
      <input
        {...saying(id, cell)}
        className={styles.cell}
        style={{ minWidth: 64 }}
        inputMode="numeric"
        value={value ?? ''}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '').slice(0, 6);
          onChange(digits === '' ? undefined : Number(digits));
        }}
      />
      <Told id={id} fault={cell.fault} />
    </td>
  );
}

interface SelectProps<T extends string> extends CellProps {
  value: T | '';
  options: { value: T | ''; label: string }[];
  onChange: (value: T | '') => void;
  testId?: string;
}

export function SelectCell<T extends string>({ value, options, onChange, testId, ...cell }: SelectProps<T>) {
  const id = useId();
  return (
    <td data-label={cell.label}>
      <select
        {...saying(id, cell)}
        className={styles.cell}
        style={{ minWidth: 110 }}
        value={value}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value as T | '')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Told id={id} fault={cell.fault} />
    </td>
  );
}

export function CheckCell({
  value,
  onChange,
  ...cell
}: CellProps & { value: boolean; onChange: (value: boolean) => void }) {
  const id = useId();
  return (
    <td data-label={cell.label}>
      <input
        {...saying(id, cell)}
        type="checkbox"
        className={styles.check}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
      <Told id={id} fault={cell.fault} />
    </td>
  );
}

interface RowActsProps {
  row: string;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onRemove: () => void;
}

export function RowActs({ row, onUp, onDown, onRemove }: RowActsProps) {
  const { t } = useLanguage();
  return (
    <td>
      <span className={styles.acts}>
        <Button
          type="text"
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={t('datasets.up', { row })}
          disabled={!onUp}
          onClick={onUp}
        />
        <Button
          type="text"
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={t('datasets.down', { row })}
          disabled={!onDown}
          onClick={onDown}
        />
        <Button
          type="text"
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('datasets.remove', { row })}
          onClick={onRemove}
        />
      </span>
    </td>
  );
}
