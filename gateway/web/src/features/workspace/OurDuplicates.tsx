import { Link } from 'react-router';
import { useCaseCounts } from '@shared/duplicates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';

/** Says that some of our pupils stand in another school's data too; nothing where there are none. */
export function OurDuplicates({ collectionId }: { collectionId: string }) {
  const { t } = useLanguage();
  const { open = 0, decided = 0 } = useCaseCounts({ collectionId }).data ?? {};
  const count = open + decided;
  if (count === 0) return null;
  return (
    <Panel
      tone="warning"
      testId="our-duplicates"
      title={t('duplicates.workspace.title', { count })}
      actions={<Link to={`/duplicates?collection=${collectionId}`}>{t('duplicates.workspace.link')}</Link>}
    >
      {t('duplicates.intro.school')}
    </Panel>
  );
}
