import { useState } from 'react';
import { useLanguage } from '@shared/i18n';
import { useAreas } from '@shared/submissions';
import { Loaded } from '@shared/query/Loaded';
import { AreaChoice } from '@shared/ui/AreaChoice';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { OpenDataForm } from './OpenDataForm';
import { openDataPath, useOfficeOpenData } from './queries';

/** What an office says of everything that it publishes. */
export function OfficePage() {
  const { t } = useLanguage();
  const areas = useAreas();
  const [chosen, setChosen] = useState('');
  const area = chosen || (areas[0] ?? '');
  return (
    <Page
      title={t('openData.title')}
      intro={t('openData.intro')}
      actions={<AreaChoice areas={areas} area={area} onChange={setChosen} />}
    >
      <InformationTabs />
      {area === '' ? (
        <Empty title={t('letterhead.noArea')}>{t('letterhead.noAreaText')}</Empty>
      ) : (
        <Office key={area} area={area} />
      )}
    </Page>
  );
}

function Office({ area }: { area: string }) {
  const { t } = useLanguage();
  return (
    <Loaded query={useOfficeOpenData(area)} rows={8}>
      {(known) => (
        <Panel title={t('openData.office')} note={t('openData.officeNote')} testId="open-data">
          <OpenDataForm key={known.version} path={openDataPath.office(area)} known={known} />
        </Panel>
      )}
    </Loaded>
  );
}
