import type { ProductionStatus } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const LOOKS: Record<ProductionStatus, { tone: Tone; key: TextKey }> = {
  PRODUCED: { tone: 'blue', key: 'information.status.PRODUCED' },
  CHECKED: { tone: 'teal', key: 'information.status.CHECKED' },
  APPROVED: { tone: 'green', key: 'information.status.APPROVED' },
  PUBLISHED: { tone: 'solid', key: 'information.status.PUBLISHED' },
  FILED: { tone: 'grey', key: 'information.status.FILED' },
};

export function ProductionStatusTag({ status }: { status: ProductionStatus }) {
  const { t } = useLanguage();
  return <StatusTag tone={LOOKS[status].tone}>{t(LOOKS[status].key)}</StatusTag>;
}
