import { Link } from 'react-router';
import type { ApiError } from '@shared/api/problem';
import { useLanguage } from '@shared/i18n';
import { Empty } from '@shared/ui/states';

/** Nothing is published at this address, or not in this edition: what there is instead is said, and where to look. */
export function Unknown({ error }: { error: ApiError }) {
  const { t, pick } = useLanguage();
  const { detailTh, detailEn, cureTh, cureEn } = error.problem;
  return (
    <Empty
      page
      drawing="search"
      title={pick(detailTh ?? t('public.notFound'), detailEn)}
      action={<Link to="/public">{t('public.search')}</Link>}
    >
      {pick(cureTh ?? '', cureEn)}
    </Empty>
  );
}
