import type { Production } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { FileList } from '../FileList';
import { reporting } from '../queries';

export function Outputs({ production }: { production: Production }) {
  const { t } = useLanguage();
  return (
    <Panel title={t('information.view.files')}>
      {production.outputs.length === 0 ? (
        <Empty title={t('information.notYet.title')} />
      ) : (
        <FileList
          files={production.outputs}
          hrefOf={(file) => reporting.output(production.id, file.format)}
        />
      )}
    </Panel>
  );
}
