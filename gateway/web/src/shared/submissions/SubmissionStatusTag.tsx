import type { SubmissionStatus } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { StatusTag } from '@shared/ui/StatusTag';
import { STATUSES } from './status';

export function SubmissionStatusTag({ status }: { status: SubmissionStatus }) {
  const { t } = useLanguage();
  return <StatusTag tone={STATUSES[status].tone}>{t(STATUSES[status].key)}</StatusTag>;
}
