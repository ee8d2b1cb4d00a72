import { useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { useMay, useMe } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useCollection, useSubmission } from '@shared/submissions';
import { isMendable } from './mendable';
import { SheetPage } from './SheetPage';

/** My school's rows, to be mended in place. */
export function MendPage() {
  const { id = '' } = useParams();
  const { t } = useLanguage();
  const code = useMe().schoolCode ?? '';
  const may = useMay();
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
              back={{ to: `/workspace/${id}`, label: t('mending.toWorkspace') }}
              editable={may('submitForSchool') && one !== null && isMendable(item, one.status)}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
