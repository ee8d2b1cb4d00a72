import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface Props {
  items: (readonly [label: string, value: ReactNode] | null)[];
  /** Side by side in as many columns as fit. */
  wide?: boolean;
}

/** Names and values of one thing. */
export function Facts({ items, wide = false }: Props) {
  return (
    <dl className={wide ? styles.wide : styles.list}>
      {items.map(
        (item) =>
          item && (
            <div key={item[0]} className={styles.item}>
              <dt>{item[0]}</dt>
              <dd>{item[1] ?? '–'}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
