import styles from './Notices.module.css';

interface Props {
  /** Only where two versions differ. */
  differences: { key: string; label: string; before: string; after: string }[];
  /** What is said where they do not. */
  same: string;
}

/** Two versions, only where they differ: what it said, and what it says now. */
export function Compare({ differences, same }: Props) {
  if (differences.length === 0) return <p className={styles.same}>{same}</p>;
  return (
    <dl className={styles.compare} data-testid="compare">
      {differences.map(({ key, label, before, after }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <del>{before || '–'}</del>
            <ins>{after || '–'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
