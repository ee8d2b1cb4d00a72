import { useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { useMe } from '@shared/me';
import { OfficialPage } from './OfficialPage';

/** An official page of one's own school. */
export function OwnPage() {
  const { t } = useLanguage();
  const { page = '' } = useParams();
  const { schoolCode } = useMe();
  return schoolCode ? (
    <OfficialPage schoolCode={schoolCode} page={page} back={{ to: '/our-school', label: t('pages.own') }} />
  ) : null;
}
