import { useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useCollection, useSubmission } from '@shared/submissions';
import { SheetPage } from './SheetPage';

/** A school's rows as the office reads them; only the school itself changes them. */
export function LookPage() {
  const { id = '', code = '' } = useParams();
  const { t } = useLanguage();
  const collection = useCollection(id);
  const submission = useSubmission(id, code);
  return (
    <Loaded query={collection}>
      {(item) => (
        <Loaded query={submission}>
          {(one) => (
            <SheetPage
              collection={item}
              submission={one}
              schoolCode={code}
              back={{ to: `/collections/${id}/submissions/${code}`, label: t('mending.toSubmission') }}
              editable={false}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
