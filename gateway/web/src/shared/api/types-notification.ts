export type Channel = 'EMAIL' | 'SMS' | 'BELL';
export type MessageStatus = 'PENDING' | 'SENT' | 'DELIVERED' | 'FAILED' | 'SHELVED';

export interface MessageSummary {
  id: string;
  channel: Channel;
  status: MessageStatus;
  template: string;
  to?: string | null;
  subject?: string | null;
  createdAt: string;
  sentAt?: string | null;
  attempts?: { at: string; provider?: string | null; outcome: string; detail?: string | null }[];
}

export interface Message extends MessageSummary {
  eventId?: string | null;
  text?: string | null;
}

export interface Template {
  code: string;
  version?: number;
  channel?: string | null;
  language?: string | null;
  subject?: string | null;
  text?: string | null;
  nameTh?: string | null;
}
