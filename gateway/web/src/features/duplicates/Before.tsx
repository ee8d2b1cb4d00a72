import type { CaseFile } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import styles from './Case.module.css';

/** Where the pupil stood in the round before: often what settles it. */
export function Before({ before }: { before: CaseFile['before'] }) {
  const { t } = useLanguage();
  if (before === null) return null;
  const title = before.titleTh;
  return (
    <p className={styles.before} data-testid="before">
      {before.places.length === 0 ? (
        t('duplicates.before.nowhere', { title })
      ) : (
        <>
          {t('duplicates.before', { title })}{' '}
          <strong>
            {before.places
              .map(
                (place) =>
                  `${place.nameTh} (${t('duplicates.place', { grade: place.grade ?? '–', room: place.room ?? '–' })})`,
              )
              .join(', ')}
          </strong>
        </>
      )}
    </p>
  );
}
