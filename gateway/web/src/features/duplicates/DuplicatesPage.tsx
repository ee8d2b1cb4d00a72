import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { CaseList } from '@shared/duplicates';
import { useLanguage } from '@shared/i18n';
import { isStaff, useMe } from '@shared/me';
import { useSchools } from '@shared/registry/queries';
import { useCollections } from '@shared/submissions';
import { Page } from '@shared/ui/Page';
import styles from './Case.module.css';

/** All cases within reach; what narrows them stands in the address, so that it can be sent on. */
export function DuplicatesPage() {
  const { t } = useLanguage();
  const staff = isStaff(useMe());
  const [search] = useSearchParams();
  const collectionId = search.get('collection') ?? undefined;
  const schoolCode = search.get('school') ?? undefined;
  return (
    <Page title={t('duplicates.title')} intro={t(staff ? 'duplicates.intro' : 'duplicates.intro.school')}>
      <CaseList
        key={`${collectionId ?? ''}-${schoolCode ?? ''}`}
        narrowed={{ collectionId, schoolCode }}
        ofMany
        tools={staff && <Tools collectionId={collectionId} schoolCode={schoolCode} />}
      />
    </Page>
  );
}

function Tools({
  collectionId,
  schoolCode,
}: {
  collectionId: string | undefined;
  schoolCode: string | undefined;
}) {
  const { t, pick } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const collections = useCollections();
  const schools = useSchools();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <Select
        className={styles.choice ?? ''}
        aria-label={t('duplicates.filter.collection')}
        value={collectionId ?? ''}
        onChange={(value: string) => choose('collection', value)}
        options={[
          { value: '', label: t('duplicates.filter.allCollections') },
          ...(collections.data ?? []).map((one) => ({
            value: one.id,
            label: pick(one.titleTh, one.titleEn),
          })),
        ]}
      />
      <Select
        className={styles.choice ?? ''}
        aria-label={t('duplicates.filter.school')}
        showSearch={{ optionFilterProp: 'label' }}
        value={schoolCode ?? ''}
        onChange={(value: string) => choose('school', value)}
        options={[
          { value: '', label: t('duplicates.filter.allSchools') },
          ...(schools.data ?? []).map((one) => ({ value: one.code, label: `${one.nameTh} (${one.code})` })),
        ]}
      />
    </>
  );
}
