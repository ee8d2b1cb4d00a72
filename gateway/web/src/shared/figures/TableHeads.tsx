import type { Head } from './groups';
import styles from './FigureTable.module.css';
import type { TableWindow } from './useWindow';

interface Props {
  /** What the rows are. */
  label: string;
  layers: Head[][];
  window: TableWindow;
}

/** Heads in layers; of a head that reaches out of sight, the part in sight. */
export function TableHeads({ label, layers, window }: Props) {
  const depth = layers.length;
  const gap = (px: number) =>
    px > 0 && <td aria-hidden="true" rowSpan={depth} style={{ minWidth: px, padding: 0 }} />;
  return (
    <thead>
      {layers.map((layer, at) => (
        <tr key={at} aria-rowindex={at + 1}>
          {at === 0 && (
            <>
              <th rowSpan={depth} scope="col" className={styles.corner}>
                {label}
              </th>
              {gap(window.before)}
            </>
          )}
          {layer.map((head) => (
            <th
              key={head.first}
              colSpan={head.span}
              rowSpan={head.down}
              scope={head.own ? 'col' : 'colgroup'}
              className={head.own ? styles.column : styles.group}
              style={
                head.own && window.px
                  ? { width: window.px, minWidth: window.px, maxWidth: window.px }
                  : undefined
              }
            >
              {head.title}
            </th>
          ))}
          {at === 0 && gap(window.after)}
        </tr>
      ))}
    </thead>
  );
}
