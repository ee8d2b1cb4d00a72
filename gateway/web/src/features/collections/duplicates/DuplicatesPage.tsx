import { Link, useParams } from 'react-router';
import { CaseList } from '@shared/duplicates';
import { useLanguage } from '@shared/i18n';

/** The pupils of one collection who stand in several schools' data. */
export function DuplicatesPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  return (
    <div className="stack">
      <p className="quiet">
        {t('duplicates.intro')} <Link to="/duplicates">{t('duplicates.filter.allCollections')}</Link>
      </p>
      <CaseList narrowed={{ collectionId: id }} />
    </div>
  );
}
