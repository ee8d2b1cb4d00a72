import { Link } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { may, useSession } from '@shared/me';

/** For those who describe the office's open data; nobody else sees it. */
export function DescribeLink({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const { data } = useSession();
  if (!data?.me || !may(data.me, 'describeOpenData')) return null;
  return (
    <Link to={`/information/publications/${slug}/open-data`} data-testid="describe">
      {t('openData.edit')}
    </Link>
  );
}
