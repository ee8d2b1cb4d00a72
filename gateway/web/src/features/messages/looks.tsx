import type { Channel, MessageStatus } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const STATUSES: Record<MessageStatus, { tone: Tone; key: TextKey }> = {
  PENDING: { tone: 'blue', key: 'messages.status.PENDING' },
  SENT: { tone: 'green', key: 'messages.status.SENT' },
  DELIVERED: { tone: 'solid', key: 'messages.status.DELIVERED' },
  FAILED: { tone: 'amber', key: 'messages.status.FAILED' },
  SHELVED: { tone: 'red', key: 'messages.status.SHELVED' },
};

const CHANNELS: Record<Channel, TextKey> = {
  EMAIL: 'messages.channel.EMAIL',
  SMS: 'messages.channel.SMS',
  BELL: 'messages.channel.BELL',
};

export function MessageStatusTag({ status }: { status: MessageStatus }) {
  const { t } = useLanguage();
  return <StatusTag tone={STATUSES[status].tone}>{t(STATUSES[status].key)}</StatusTag>;
}

export function ChannelName({ channel }: { channel: Channel }) {
  const { t } = useLanguage();
  return <>{t(CHANNELS[channel])}</>;
}
