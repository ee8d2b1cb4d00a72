import { useLanguage } from '@shared/i18n';
import styles from './Notices.module.css';
import type { WordsOfBoth } from './types';
import { differing, partOf } from './words';

/** Two versions, only where they differ: what it said, and what it says now. */
export function Compare({ before, after }: { before: WordsOfBoth; after: WordsOfBoth }) {
  const { t } = useLanguage();
  const parts = differing(before, after);
  if (parts.length === 0) return <p className={styles.same}>{t('notices.same')}</p>;
  return (
    <dl className={styles.compare} data-testid="compare">
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`notices.part.${part}`)}</dt>
          <dd>
            <del>{partOf(before, part) || '–'}</del>
            <ins>{partOf(after, part) || '–'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
