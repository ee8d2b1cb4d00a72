import type { ReportTable, TableRow } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { cellKey } from './FigureCell';
import { layersOf } from './groups';
import { figure } from './numbers';
import styles from './Official.module.css';

/** A table as the ministry prints it: nothing folded away, names joined over their rows. */
export function OfficialTable({ table, caption }: { table: ReportTable; caption: string }) {
  const { pick, language } = useLanguage();
  const th = language === 'th';
  const naming = table.names ?? [];
  const layers = layersOf([
    ...naming.map((name) => (th ? name.headsTh : name.headsEn)),
    ...table.columns.map((column) => (th ? column.headsTh : column.headsEn)),
  ]);
  const namesOf = (row: TableRow) => (th ? row.namesTh : row.namesEn) ?? [];
  const gaps = new Map(table.gaps.map((gap) => [cellKey(gap.row, gap.column), gap]));
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} data-testid="official-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {layers.map((layer, at) => (
            <tr key={at}>
              {layer.map((head) => (
                <th
                  key={head.first}
                  colSpan={head.span}
                  rowSpan={head.down}
                  scope={head.own ? 'col' : 'colgroup'}
                >
                  {head.title}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={row.key} className={styles[row.weight.toLowerCase()]}>
              <Names rows={table.rows} at={at} namesOf={namesOf} />
              {table.columns.map((column, place) => {
                const value = row.values[place] ?? null;
                const gap = gaps.get(cellKey(row.key, column.key));
                return value === null && gap ? (
                  <td key={column.key} className={styles.gap}>
                    {gap.reason === 'HIDDEN' ? '*' : pick(gap.reasonTh, gap.reasonEn.split(':')[0])}
                  </td>
                ) : (
                  <td key={column.key}>{figure(value, column.decimals)}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NamesProps {
  rows: TableRow[];
  at: number;
  namesOf: (row: TableRow) => string[];
}

/** The first name reaches over all rows that have it; a name with nothing beside it reaches over the empty places. */
function Names({ rows, at, namesOf }: NamesProps) {
  const first = (place: number) => {
    const row = rows[place];
    return row && namesOf(row)[0];
  };
  const row = rows[at];
  const names = row ? namesOf(row) : [];
  let down = 1;
  while (names.length > 1 && first(at + down) === names[0]) down++;
  const goesOn = names.length > 1 && at > 0 && first(at - 1) === names[0];
  const empty = names.findIndex((name, place) => place > 0 && name === '');
  const across = empty < 0 ? 1 : names.length - empty + 1;
  return names.map((name, place) => {
    if ((place === 0 && goesOn) || (empty > 0 && place >= empty)) return null;
    return (
      <th
        key={place}
        scope={place === 0 && down > 1 ? 'rowgroup' : 'row'}
        rowSpan={place === 0 && down > 1 ? down : undefined}
        colSpan={place + 1 === empty ? across : undefined}
      >
        {name}
      </th>
    );
  });
}
