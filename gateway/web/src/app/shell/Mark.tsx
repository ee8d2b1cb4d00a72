import { useLanguage } from '@shared/i18n';
import styles from './Mark.module.css';

/** The product's mark: an open gate, the office's door to its schools' data. */
export function Mark({ inverse = false }: { inverse?: boolean }) {
  const { t } = useLanguage();
  return (
    <span className={`${styles.mark ?? ''} ${inverse ? (styles.inverse ?? '') : ''}`}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" className={styles.ground} />
        <path d="M8 23V12.5C8 10 10 8 12.5 8h7C22 8 24 10 24 12.5V23" className={styles.arch} />
        <path d="M13.2 23v-8.2M18.8 23v-8.2" className={styles.posts} />
      </svg>
      <span className={styles.words}>
        <span className={styles.name}>{t('common.product')}</span>
        <span className={styles.line}>{t('common.productLine')}</span>
      </span>
    </span>
  );
}
