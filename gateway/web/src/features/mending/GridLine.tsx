import { memo } from 'react';
import type { DataSetVersion, Finding } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { CellEditor, type Then } from './CellEditor';
import { type Column, worst } from './sheet/columns';
import type { GridRow, Pending } from './sheet/types';
import styles from './Mending.module.css';

interface Props {
  line: GridRow;
  index: number;
  columns: Column[];
  found: Finding[];
  pending: Pending | undefined;
  /** The column of the chosen cell, where it is in this row. */
  at: number | null;
  editing: { from: string | null } | null;
  dataSet: DataSetVersion;
  editable: boolean;
  onPoint: (place: readonly [number, number], open: boolean) => void;
  onFinish: ((value: string | null, then: Then) => void) | undefined;
}

const SIGNS = { ERROR: '✕', QUERY: '?', NOTICE: 'i' } as const;
const STATES = { waiting: '…', saving: '…', saved: '✓', refused: '✕', conflict: '!' } as const;

/** One row; drawn again only when something of it changed. */
export const GridLine = memo(function GridLine(props: Props) {
  const { line, index, columns, found, pending, at, editing, dataSet, editable, onPoint, onFinish } = props;
  const { t, pick } = useLanguage();
  const general = worst(found.filter((finding) => !columns.some((one) => one.name === finding.field)));
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className={styles.number}>
        {line.row}
        {general && (
          <span className={styles[general.severity]}>
            <span aria-hidden="true">{SIGNS[general.severity]}</span>
            <span className="visually-hidden">{pick(general.messageTh, general.messageEn)}</span>
          </span>
        )}
        {pending && (
          <span
            className={styles[pending.state]}
            data-testid={`state-${line.row}`}
            data-state={pending.state}
          >
            <span aria-hidden="true">{STATES[pending.state]}</span>
            <span className="visually-hidden">{t(`mending.state.${pending.state}`)}</span>
          </span>
        )}
      </th>
      {columns.map((column, place) => {
        const findings = found.filter((finding) => finding.field === column.name);
        const finding = worst(findings);
        const open = at === place && editing !== null && onFinish !== undefined;
        const text = pending?.values[column.name] ?? line.cells[column.at] ?? '';
        return (
          <td
            key={column.name}
            role="gridcell"
            tabIndex={at === place ? 0 : -1}
            data-cell={`${index}-${place}`}
            data-field={column.name}
            aria-invalid={finding?.severity === 'ERROR' || undefined}
            aria-selected={at === place}
            className={[
              finding ? styles[`has${finding.severity}`] : '',
              pending && column.name in pending.values ? styles.touched : '',
              open ? styles.open : '',
            ].join(' ')}
            onClick={() => !open && onPoint([index, place], false)}
            onDoubleClick={() => !open && onPoint([index, place], true)}
          >
            {open ? (
              <CellEditor
                column={column}
                dataSet={dataSet}
                value={text}
                from={editing.from}
                onFinish={onFinish}
              />
            ) : (
              <>
                {finding && (
                  <span className={styles[finding.severity]}>
                    <span aria-hidden="true">{SIGNS[finding.severity]}</span>
                    <span className="visually-hidden">
                      {t(`severity.${finding.severity}`)}: {pick(finding.messageTh, finding.messageEn)}
                    </span>
                  </span>
                )}
                {text}
                {!editable && text === '' && <span className="visually-hidden">{t('mending.blank')}</span>}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
