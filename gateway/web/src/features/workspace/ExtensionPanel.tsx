import type { Collection } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';

const ahead = (until: string | null | undefined) => (until && Date.parse(until) > Date.now() ? until : null);

/** The windows are over, but not for us. */
export function ExtensionPanel({ collection }: { collection: Collection }) {
  const { t } = useLanguage();
  const entry = ahead(collection.extension?.entryUntil);
  const certification = ahead(collection.extension?.certificationUntil);
  if (!certification) return null;
  return (
    <Panel tone="accent" title={t('exceptions.mine')} testId="extension">
      {entry ? (
        <>
          {t('exceptions.mine.entry')} <DateText value={entry} shape="dateTime" />
        </>
      ) : (
        <>
          {t('exceptions.mine.certification')} <DateText value={certification} shape="dateTime" />
        </>
      )}
    </Panel>
  );
}
