import type { CaseStatus } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const TONES: Record<CaseStatus, Tone> = { OPEN: 'amber', DECIDED: 'teal', CLOSED: 'green' };

export function CaseStatusTag({ status }: { status: CaseStatus }) {
  const { t } = useLanguage();
  return <StatusTag tone={TONES[status]}>{t(`duplicates.status.${status}`)}</StatusTag>;
}
