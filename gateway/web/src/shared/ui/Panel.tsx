import { createContext, type ReactNode, useContext, useId } from 'react';
import styles from './Panel.module.css';

interface Props {
  title?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  /** No padding around the body: for tables and lists that run to the edge. */
  flush?: boolean;
  tone?: 'plain' | 'accent' | 'warning' | 'danger' | 'good';
  testId?: string;
  children: ReactNode;
}

const Within = createContext(false);

/** Whether what is shown is a part of a page: then what is missing is missing here, not everywhere. */
export const useWithinPanel = () => useContext(Within);

export function Panel({ title, note, actions, flush = false, tone = 'plain', testId, children }: Props) {
  const id = useId();
  return (
    <section
      className={`${styles.panel ?? ''} ${styles[tone] ?? ''}`}
      aria-labelledby={title ? id : undefined}
      data-testid={testId}
    >
      {(title ?? actions) && (
        <header className={styles.header}>
          <div>
            {title && <h2 id={id}>{title}</h2>}
            {note && <div className={styles.note}>{note}</div>}
          </div>
          {actions && <div className="row">{actions}</div>}
        </header>
      )}
      <div className={flush ? styles.flush : styles.body}>
        <Within value={true}>{children}</Within>
      </div>
    </section>
  );
}
