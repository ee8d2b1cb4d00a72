import type { CollectionStatus } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const LOOKS: Record<CollectionStatus, { tone: Tone; key: TextKey }> = {
  PLANNED: { tone: 'blue', key: 'collections.status.PLANNED' },
  OPEN: { tone: 'teal', key: 'collections.status.OPEN' },
  CLOSED: { tone: 'grey', key: 'collections.status.CLOSED' },
  ARCHIVED: { tone: 'grey', key: 'collections.status.ARCHIVED' },
};

export function CollectionStatusTag({ status }: { status: CollectionStatus }) {
  const { t } = useLanguage();
  return <StatusTag tone={LOOKS[status].tone}>{t(LOOKS[status].key)}</StatusTag>;
}
