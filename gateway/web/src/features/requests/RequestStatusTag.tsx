import type { RequestStatus } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const LOOKS: Record<RequestStatus, { tone: Tone; key: TextKey }> = {
  RECEIVED: { tone: 'blue', key: 'requests.status.RECEIVED' },
  IN_WORK: { tone: 'teal', key: 'requests.status.IN_WORK' },
  PRODUCED: { tone: 'teal', key: 'requests.status.PRODUCED' },
  CHECKED: { tone: 'teal', key: 'requests.status.CHECKED' },
  DELIVERED: { tone: 'green', key: 'requests.status.DELIVERED' },
  CLOSED: { tone: 'grey', key: 'requests.status.CLOSED' },
};

export function RequestStatusTag({ status }: { status: RequestStatus }) {
  const { t } = useLanguage();
  const look = LOOKS[status];
  return <StatusTag tone={look.tone}>{t(look.key)}</StatusTag>;
}
