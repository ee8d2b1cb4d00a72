import { useLanguage } from '@shared/i18n';
import { Page } from '@shared/ui/Page';
import { PublicationList } from './PublicationList';

export function PublicPage() {
  const { t } = useLanguage();
  return (
    <Page
      title={t('landing.published')}
      intro={
        <>
          {t('landing.publishedNote')} ·{' '}
          <a href="/api/public/catalogue" type="application/ld+json">
            {t('public.catalogue')}
          </a>
        </>
      }
    >
      <PublicationList level={2} />
    </Page>
  );
}
