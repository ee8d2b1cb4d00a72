import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { DataSetVersion } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import type { Then } from './CellEditor';
import { GridLine } from './GridLine';
import type { Column } from './sheet/columns';
import { cellsOf } from './sheet/paste';
import type { View } from './sheet/Sheet';
import type { GridRow, Values } from './sheet/types';
import { useCellKeys, within } from './useCellKeys';
import styles from './Mending.module.css';

type Place = readonly [row: number, column: number];

interface Props {
  rows: GridRow[];
  columns: Column[];
  view: View;
  dataSet: DataSetVersion;
  editable: boolean;
  at: Place;
  onAt: (place: Place) => void;
  onJump: (step: 1 | -1) => void;
  onEdit: (row: number, values: Values) => void;
  onUndo: () => void;
}

const ROW_PX = 38;
const NUMBER_PX = 76;
const NONE: never[] = [];
const STEPS = { stay: [0, 0], down: [1, 0], right: [0, 1], left: [0, -1] } as const;

/** Thousands of rows as one table: only those in sight are in the page. Arrows walk, Enter or typing edits. */
export function Grid({ rows, columns, view, dataSet, editable, at, onAt, onJump, onEdit, onUndo }: Props) {
  const { t, pick } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ from: string | null } | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    initialRect: { width: 1200, height: 560 },
  });
  const [row, column] = [Math.min(at[0], Math.max(0, rows.length - 1)), at[1]];
  const wasAt = useRef(at);

  // Before the next key comes: whoever types quickly would lose it to a cell that has not the focus yet.
  useLayoutEffect(() => {
    if (wasAt.current === at) return;
    wasAt.current = at;
    virtual.scrollToIndex(row);
    const reach = () => {
      const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`);
      if (!cell) return false;
      if (!cell.contains(document.activeElement)) cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    };
    if (!reach()) requestAnimationFrame(reach);
  }, [at, row, column, virtual]);

  const finish = (value: string | null, then: Then) => {
    const current = rows[row];
    const name = columns[column]?.name;
    setEditing(null);
    if (value !== null && current && name) onEdit(current.row, { [name]: value });
    const [down, right] = STEPS[then];
    onAt([Math.min(row + down, rows.length - 1), within(column + right, columns.length)]);
  };

  const paste = (event: ClipboardEvent) => {
    if (!editable || editing) return;
    event.preventDefault();
    cellsOf(event.clipboardData.getData('text/plain')).forEach((cells, down) => {
      const target = rows[row + down];
      const values: Values = {};
      cells.forEach((cell, right) => {
        const name = columns[column + right]?.name;
        if (name) values[name] = cell;
      });
      if (target && Object.keys(values).length > 0) onEdit(target.row, values);
    });
  };

  const keys = useCellKeys({
    rows: rows.length,
    columns: columns.length,
    at: [row, column],
    busy: editing !== null,
    onAt,
    onJump,
    onUndo,
    onEdit: (from) => editable && rows.length > 0 && setEditing({ from }),
    onClear: () => editable && finish('', 'stay'),
  });

  const point = useCallback(
    (place: Place, open: boolean) => {
      setEditing(open && editable ? { from: null } : null);
      onAt(place);
    },
    [editable, onAt],
  );

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = columns.reduce((sum, one) => sum + one.width, NUMBER_PX);
  return (
    <div ref={scroller} className={styles.scroll} data-testid="grid" data-rows={rows.length}>
      <table
        role="grid"
        aria-label={t('mending.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-readonly={!editable}
        style={{ width }}
        onKeyDown={keys}
        onPaste={paste}
      >
        <colgroup>
          <col style={{ width: NUMBER_PX }} />
          {columns.map((one) => (
            <col key={one.name} style={{ width: one.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('submission.row')}
            </th>
            {columns.map((one) => (
              <th
                key={one.name}
                scope="col"
                title={pick(one.field?.label.th ?? one.name, one.field?.label.en)}
              >
                {pick(one.field?.label.th ?? one.name, one.field?.label.en)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {items.map(({ index }) => {
            const item = rows[index];
            return (
              item && (
                <GridLine
                  key={item.row}
                  line={item}
                  index={index}
                  columns={columns}
                  found={view.findings.get(item.row) ?? NONE}
                  pending={view.pending.get(item.row)}
                  at={index === row ? column : null}
                  editing={index === row ? editing : null}
                  dataSet={dataSet}
                  editable={editable}
                  onPoint={point}
                  onFinish={index === row ? finish : undefined}
                />
              )
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}
