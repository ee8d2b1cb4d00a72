import { useLanguage } from '@shared/i18n';
import { TabLinks } from './TabLinks';

/** What belongs to the office as a whole: its calendar, its papers, its registers. */
export function OfficeTabs() {
  const { t } = useLanguage();
  return (
    <TabLinks
      label={t('nav.office')}
      tabs={[
        { to: '/office', label: t('office.holidays'), end: true },
        { to: '/office/letterhead', label: t('letterhead.title') },
        { to: '/office/keys', label: t('keys.title') },
        { to: '/office/register', label: t('register.title') },
        { to: '/archives', label: t('archives.title') },
      ]}
    />
  );
}
