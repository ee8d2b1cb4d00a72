import { Segmented } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReportTable } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { cellKey, type Beside, FigureCell } from './FigureCell';
import styles from './FigureTable.module.css';
import { filledColumns, isSum, layersOf, standing, totalOf } from './groups';
import { TableHeads } from './TableHeads';
import { Underneath } from './Underneath';
import { useGridKeys } from './useGridKeys';
import { useWindow } from './useWindow';

export interface Cell {
  /** Key of the row; that of the whole is `total`. */
  row: string;
  column: string;
}

/** Where to look: a cell, or a whole row. */
export interface Place {
  row: string;
  column: string | null;
}

interface Props {
  table: ReportTable;
  caption: string;
  /** Present where a figure may be asked for its pedigree. */
  onCell?: (cell: Cell) => void;
  /** What is questioned about a figure, by {@link cellKey}; shown in its cell. */
  marks?: ReadonlyMap<string, string>;
  /** A second line in a cell, by {@link cellKey}: the figure it is compared with. */
  beside?: ReadonlyMap<string, Beside>;
  /** Where to go; a new object goes there again. */
  goTo?: Place | null;
}

type Width = 'totals' | 'all';

/** A wide table of figures. With the arrow keys one walks from cell to cell; Enter asks where the figure comes from. */
export function FigureTable({ table, caption, onCell, marks, beside, goTo }: Props) {
  const { t, pick, language } = useLanguage();
  const [width, setWidth] = useState<Width>('all');
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => {
    const shown = new Set(filledColumns(table));
    return (
      table.columns
        .map((column, index) => ({ ...column, index }))
        // One that is sent to a column finds it among the totals too.
        .filter((column) => width === 'all' || isSum(column) || column.key === goTo?.column)
        .filter((column) => shown.has(column.index) || beside !== undefined)
    );
  }, [table, width, beside, goTo]);
  const below = table.below === true;
  const stands = useMemo(() => standing(columns, below), [columns, below]);
  const heads = useMemo(
    () =>
      stands
        .flatMap(([first]) => first ?? [])
        .map((column) => (language === 'th' ? column.headsTh : column.headsEn))
        .map((path) => (below ? path.slice(0, -1) : path)),
    [stands, below, language],
  );
  const total = totalOf(table);
  const rows = useMemo(() => table.rows.filter((row) => row.weight !== 'TOTAL'), [table]);
  const told = Math.max(1, ...stands.map((stand) => stand.length));
  const lines = (total ? [...rows, total] : rows).flatMap((row) =>
    Array.from({ length: told }, (_, at) => ({ row, at })),
  );
  const gaps = useMemo(
    () => new Map(table.gaps.map((gap) => [cellKey(gap.row, gap.column), gap])),
    [table.gaps],
  );
  const seen = useWindow({
    scroller,
    rows: rows.length * told,
    columns: stands.length,
    tall: beside !== undefined,
  });
  const layers = useMemo(
    () => layersOf(heads.slice(seen.first, seen.first + seen.count)),
    [heads, seen.first, seen.count],
  );
  const depth = layers.length;
  const keys = useGridKeys({
    rows: lines.length,
    columns: stands.length,
    scroller,
    reveal: seen.reveal,
    onOpen: (row, column) => {
      const line = lines[row];
      const head = line && stands[column]?.[line.at];
      if (head) onCell?.({ row: line.row.key, column: head.key });
    },
  });

  const walk = keys.goTo;
  useEffect(() => {
    if (!goTo) return;
    const row = lines.findIndex((one) => one.row.key === goTo.row);
    const at = (stand: (typeof stands)[number]) => stand.findIndex((one) => one.key === goTo.column);
    const column = goTo.column
      ? Math.max(
          0,
          stands.findIndex((stand) => at(stand) >= 0),
        )
      : 0;
    if (row >= 0) walk(row + Math.max(0, at(stands[column] ?? [])), column);
    // Only when one is sent somewhere, not when what is shown changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goTo]);

  const figures = (place: number) => {
    const { row: line, at: step } = lines[place] ?? {};
    const name =
      line &&
      (line.weight === 'TOTAL' && !line.labelTh ? t('table.whole') : pick(line.labelTh, line.labelEn));
    const tells = below && step !== undefined ? columns[step] : undefined;
    return (
      line &&
      step !== undefined && (
        <>
          <th scope="row" className={styles.name}>
            <span className={step > 0 ? 'visually-hidden' : undefined}>{name}</span>
            {tells && (
              <span className={styles.tells}>
                {pick(tells.headsTh.at(-1) ?? '', tells.headsEn.at(-1) ?? '')}
              </span>
            )}
          </th>
          {seen.before > 0 && <td aria-hidden="true" style={{ minWidth: seen.before, padding: 0 }} />}
          {stands.slice(seen.first, seen.first + seen.count).map((stand, at) => {
            const column = stand[step];
            if (!column) return <td key={at} />;
            const key = cellKey(line.key, column.key);
            return (
              <FigureCell
                key={column.key}
                {...keys.cell(place, seen.first + at)}
                value={line.values[column.index]}
                decimals={column.decimals}
                sum={isSum(column)}
                px={seen.px}
                gap={gaps.get(key)}
                mark={marks?.get(key)}
                beside={beside?.get(key)}
              />
            );
          })}
          {seen.after > 0 && <td aria-hidden="true" style={{ minWidth: seen.after, padding: 0 }} />}
        </>
      )
    );
  };

  return (
    <div className={styles.wrap}>
      {(table.columns.some(isSum) || onCell) && (
        <div className={styles.tools}>
          {table.columns.some(isSum) && (
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
          )}
          {onCell && <span className="small quiet">{t('table.hint')}</span>}
        </div>
      )}
      <div ref={scroller} className={styles.scroll} data-testid="figures">
        <table
          role="grid"
          aria-label={caption}
          aria-rowcount={lines.length + depth}
          aria-colcount={stands.length + 1}
          className={onCell ? styles.live : undefined}
          onKeyDown={keys.onKeyDown}
        >
          <TableHeads label={pick(table.labelTh, table.labelEn)} layers={layers} window={seen} />
          <tbody>
            {seen.above > 0 && <tr aria-hidden="true" style={{ height: seen.above }} />}
            {seen.lines.map((place) => (
              <tr
                key={place}
                aria-rowindex={place + depth + 1}
                className={lines[place]?.row.weight === 'SUBTOTAL' ? styles.subtotal : undefined}
              >
                {figures(place)}
              </tr>
            ))}
            {seen.below > 0 && <tr aria-hidden="true" style={{ height: seen.below }} />}
          </tbody>
          {total && (
            <tfoot>
              {Array.from({ length: told }, (_, at) => (
                <tr key={at} aria-rowindex={lines.length - told + at + depth + 1}>
                  {figures(rows.length * told + at)}
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </div>
      <Underneath table={table} />
    </div>
  );
}
