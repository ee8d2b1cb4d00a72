import { useVirtualizer } from '@tanstack/react-virtual';
import { Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { ReportTable } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import styles from './FigureTable.module.css';
import { columnGroups, filledColumns, isTotal } from './groups';
import { MeasureName } from './MeasureName';
import { useGridKeys } from './useGridKeys';

export interface Cell {
  /** Null is the bottom line: the whole area. */
  schoolCode: string | null;
  columnKey: string;
}

interface Props {
  table: ReportTable;
  caption: string;
  /** Present where a figure may be asked for its pedigree. */
  onCell?: (cell: Cell) => void;
}

type Width = 'totals' | 'all';

const ROW_PX = 42;
const HEAD_ROWS = 2;

/** A wide table of figures. With the arrow keys one walks from cell to cell; Enter asks where the figure comes from. */
export function FigureTable({ table, caption, onCell }: Props) {
  const { t } = useLanguage();
  const [width, setWidth] = useState<Width>('all');
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () =>
      filledColumns(table.columns, table.totals)
        .flatMap((index) => {
          const column = table.columns[index];
          return column ? [{ ...column, index, sum: isTotal(column) }] : [];
        })
        .filter((column) => width === 'all' || column.sum),
    [table, width],
  );
  const groups = useMemo(() => columnGroups(columns), [columns]);
  const hasTotals = table.columns.some(isTotal);
  const last = table.rows.length;
  const virtual = useVirtualizer({
    count: last,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    initialRect: { width: 1200, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const keys = useGridKeys({
    rows: last + 1,
    columns: columns.length,
    scroller,
    reveal: (row) => row < last && virtual.scrollToIndex(row),
    onOpen: (row, column) => {
      const columnKey = columns[column]?.key;
      if (columnKey) onCell?.({ schoolCode: table.rows[row]?.schoolCode ?? null, columnKey });
    },
  });

  const figures = (row: number, values: number[]) =>
    columns.map((column, place) => {
      const value = values[column.index];
      const look = [value ? '' : styles.zero, column.sum ? styles.sum : ''].join(' ');
      return (
        <td key={column.key} {...keys.cell(row, place)} className={look}>
          {value?.toLocaleString('en-US') ?? '–'}
        </td>
      );
    });

  return (
    <div className={styles.wrap}>
      {hasTotals && (
        <div className={styles.tools}>
          <Segmented<Width>
            value={width}
            onChange={(next) => {
              setWidth(next);
              keys.home();
            }}
            aria-label={t('table.width')}
            options={[
              { value: 'all', label: t('table.all') },
              { value: 'totals', label: t('table.totals') },
            ]}
          />
          {onCell && <span className="small quiet">{t('table.hint')}</span>}
        </div>
      )}
      <div ref={scroller} className={styles.scroll} data-testid="figures">
        <table
          role="grid"
          aria-label={caption}
          aria-rowcount={last + HEAD_ROWS + 1}
          className={onCell ? styles.live : undefined}
          onKeyDown={keys.onKeyDown}
        >
          <thead>
            <tr>
              <th rowSpan={2} scope="col" className={styles.corner}>
                {t('schools.name')}
              </th>
              {groups.map((group) => (
                <th key={group.first} colSpan={group.span} scope="colgroup" className={styles.group}>
                  {group.title}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={styles.column}>
                  <MeasureName column={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {items.map(({ index }) => {
              const row = table.rows[index];
              return (
                row && (
                  <tr key={row.schoolCode} aria-rowindex={index + HEAD_ROWS + 1}>
                    <th scope="row" className={styles.name}>
                      {row.nameTh}
                    </th>
                    {figures(index, row.values)}
                  </tr>
                )
              );
            })}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
          <tfoot>
            <tr aria-rowindex={last + HEAD_ROWS + 1}>
              <th scope="row" className={styles.name}>
                {t('table.whole')}
              </th>
              {figures(last, table.totals)}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}
