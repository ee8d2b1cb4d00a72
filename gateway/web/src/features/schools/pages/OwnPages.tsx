import { useLanguage } from '@shared/i18n';
import { useMe } from '@shared/me';
import { Page } from '@shared/ui/Page';
import { PagesPanel } from './PagesPanel';

/** The official pages of one's own school. */
export function OwnPages() {
  const { t } = useLanguage();
  const { schoolCode } = useMe();
  return (
    <Page title={t('pages.own')} intro={t('pages.own.intro')}>
      {schoolCode && <PagesPanel schoolCode={schoolCode} at="/our-school" />}
    </Page>
  );
}
