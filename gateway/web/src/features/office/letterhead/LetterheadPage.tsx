import { useState } from 'react';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAreas } from '@shared/submissions';
import { Page } from '@shared/ui/Page';
import { Empty } from '@shared/ui/states';
import { AreaChoice } from '@shared/ui/AreaChoice';
import { OfficeTabs } from '@shared/ui/OfficeTabs';
import { EmblemPanel } from './EmblemPanel';
import styles from './Letterhead.module.css';
import { LetterheadForm } from './LetterheadForm';
import { useLetterhead } from './letterheads';
import { SignaturesPanel } from './SignaturesPanel';
import { SpecimenPanel } from './SpecimenPanel';
import { TypefacePanel } from './TypefacePanel';
import { VersionsPanel } from './VersionsPanel';

/** What the office's papers look like. */
export function LetterheadPage() {
  const { t } = useLanguage();
  const may = useMay();
  const areas = useAreas();
  const [chosen, setChosen] = useState('');
  const area = chosen || (areas[0] ?? '');
  return (
    <Page
      title={t('letterhead.title')}
      intro={t('letterhead.intro')}
      actions={<AreaChoice areas={areas} area={area} onChange={setChosen} />}
    >
      <OfficeTabs />
      {area === '' ? (
        <Empty title={t('letterhead.noArea')}>{t('letterhead.noAreaText')}</Empty>
      ) : (
        <Shown key={area} area={area} mayChange={may('manageCollections')} />
      )}
    </Page>
  );
}

function Shown({ area, mayChange }: { area: string; mayChange: boolean }) {
  return (
    <Loaded query={useLetterhead(area)} rows={8}>
      {(letterhead) => (
        <div className="stack">
          <div className={styles.split}>
            <div className="stack">
              <EmblemPanel letterhead={letterhead} mayChange={mayChange} />
              <TypefacePanel key={letterhead.version} letterhead={letterhead} mayChange={mayChange} />
            </div>
            <SpecimenPanel letterhead={letterhead} />
          </div>
          <LetterheadForm key={letterhead.version} letterhead={letterhead} mayChange={mayChange} />
          <SignaturesPanel area={area} />
          <VersionsPanel area={area} />
        </div>
      )}
    </Loaded>
  );
}
