import { useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { OpenDataForm } from './OpenDataForm';
import { openDataPath, usePublicationOpenData } from './queries';

/** What is said of one publication where it differs from all others of the office. */
export function PublicationPage() {
  const { t } = useLanguage();
  const { slug = '' } = useParams();
  const said = usePublicationOpenData(slug);
  return (
    <Page
      title={said.data?.titleTh ?? t('openData.title')}
      intro={t('openData.intro')}
      back={{ to: `/public/${slug}`, label: t('landing.published') }}
    >
      <Loaded query={said} rows={8}>
        {({ own, office }) => (
          <Panel title={t('openData.ofOne')} note={t('openData.ofOneNote')} testId="open-data">
            <OpenDataForm
              key={own.version}
              path={openDataPath.publication(slug)}
              known={own}
              office={office}
            />
          </Panel>
        )}
      </Loaded>
    </Page>
  );
}
