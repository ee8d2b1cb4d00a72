import { Link, useParams } from 'react-router';
import { asApiError } from '@shared/api/problem';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import styles from '../List.module.css';
import { Unknown } from '../Unknown';
import { useShelf } from './queries';

/** Everything published of a school, under a short address that stays. */
export function SchoolShelf() {
  const { t, pick } = useLanguage();
  const { code = '' } = useParams();
  const shelf = useShelf(code);
  if (shelf.isError && asApiError(shelf.error).status === 404) {
    return <Unknown error={asApiError(shelf.error)} />;
  }
  return (
    <Loaded query={shelf}>
      {(one) => (
        <Page
          title={t('public.school.title', { school: one.schoolNameTh })}
          back={{ to: '/public', label: t('landing.published') }}
          intro={[one.schoolCode, one.areaNameTh].filter(Boolean).join(' · ')}
        >
          <ul className={styles.list} data-testid="shelf">
            {one.pages.map((page) => (
              <li key={`${page.slug} ${page.page}`} className={styles.card}>
                <h2>
                  <Link to={`/public/${page.slug}/schools/${one.schoolCode}`}>
                    {pick(page.titleTh, page.titleEn)}{' '}
                    {t('pages.choice', { year: String(page.schoolYear), round: page.round })}
                  </Link>
                </h2>
                <p className="small">
                  {t('collections.asOf')} <DateText value={page.referenceDate} shape="long" />
                </p>
                <p className="small quiet">
                  {t('public.publishedAt')} <DateText value={page.publishedAt} />
                </p>
              </li>
            ))}
          </ul>
        </Page>
      )}
    </Loaded>
  );
}
