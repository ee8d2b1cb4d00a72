import type { Channel, MessageStatus } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const STATUSES: Record<MessageStatus, { tone: Tone; key: TextKey }> = {
  WAITING: { tone: 'blue', key: 'messages.status.WAITING' },
  SENDING: { tone: 'teal', key: 'messages.status.SENDING' },
  SENT: { tone: 'green', key: 'messages.status.SENT' },
  DELIVERED: { tone: 'green', key: 'messages.status.DELIVERED' },
  UNDELIVERED: { tone: 'red', key: 'messages.status.UNDELIVERED' },
  REDIRECTED: { tone: 'amber', key: 'messages.status.REDIRECTED' },
  SHELVED: { tone: 'red', key: 'messages.status.SHELVED' },
};

export function MessageStatusTag({ status }: { status: MessageStatus }) {
  const { t } = useLanguage();
  return <StatusTag tone={STATUSES[status].tone}>{t(STATUSES[status].key)}</StatusTag>;
}

export function ChannelName({ channel }: { channel: Channel }) {
  const { t } = useLanguage();
  return <>{t(`messages.channel.${channel}`)}</>;
}
