export type Channel = 'EMAIL' | 'SMS';
export type MessageStatus = 'WAITING' | 'SENDING' | 'SENT' | 'SHELVED';

export interface MessageSummary {
  id: string;
  channel: Channel;
  template: string;
  recipientId: string;
  schoolCode?: string | null;
  /** Masked. */
  address: string;
  subject: string;
  status: MessageStatus;
  attempts: number;
  createdAt: string;
  sentAt?: string | null;
  provider?: string | null;
  lastFault?: string | null;
}

export interface Message {
  message: MessageSummary;
  /** Empty where the text is the recipient's alone. */
  paragraphs: string[];
}
