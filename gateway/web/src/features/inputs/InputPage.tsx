import { useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Editor } from './Editor';
import { useInput } from './queries';
import { VersionsPanel } from './VersionsPanel';

/** One table: its rows, how it is used, and who changed it when. */
export function InputPage() {
  const { code = '' } = useParams();
  const { t, pick } = useLanguage();
  const detail = useInput(code);
  return (
    <Page
      title={detail.data ? pick(detail.data.table.titleTh, detail.data.table.titleEn) : t('inputs.title')}
      intro={detail.data && pick(detail.data.table.noteTh, detail.data.table.noteEn)}
      back={{ to: '/information/inputs', label: t('inputs.title') }}
    >
      <InformationTabs />
      <Loaded query={detail}>
        {(one) => (
          <>
            <Editor key={one.version} detail={one} />
            <VersionsPanel code={code} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
