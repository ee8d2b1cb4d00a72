export type Channel = 'EMAIL' | 'SMS';
export type MessageStatus =
  'WAITING' | 'SENDING' | 'SENT' | 'DELIVERED' | 'UNDELIVERED' | 'SHELVED' | 'REDIRECTED';

/** Why something did not arrive, and what to do about it. */
export interface Fault {
  code: string;
  textTh: string;
  textEn: string;
  cureTh: string;
  cureEn: string;
}

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
  /** Of an SMS, as providers charge them; 0 for a mail. */
  segments: number;
  createdAt: string;
  nextAt?: string | null;
  sentAt?: string | null;
  deliveredAt?: string | null;
  provider?: string | null;
  fault?: Fault | null;
}

export interface Happening {
  at: string;
  what:
    | 'SENT'
    | 'FAILED'
    | 'SHELVED'
    | 'DELIVERED'
    | 'UNDELIVERED'
    | 'RESENT'
    | 'UNCONFIRMED'
    | 'REDIRECTED'
    | 'INSTEAD'
    | 'WITHOUT_FILE';
  by?: string | null;
  fault?: string | null;
}

/** How a way out is doing. */
export interface Provider {
  name: string;
  channel: Channel;
  order: number;
  asked: 'YES' | 'ON_TRIAL' | 'NO';
  failureRate?: number | null;
  lastTaken?: string | null;
  lastFailed?: string | null;
  lastFault?: Fault | null;
}

/** An address that mail does not reach any more. */
export interface BouncedAddress {
  id: string;
  /** Masked. */
  address: string;
  recipientId?: string | null;
  status: string;
  since: string;
}

export interface Resent {
  resent: string[];
  left: { id: string; problem: string }[];
}

export interface Notice {
  id: string;
  seq: string;
  subject: string;
  link: string;
  at: string;
  read: boolean;
}

export interface BellPage {
  items: Notice[];
  nextCursor?: string | null;
  unread: number;
}

export interface Message {
  message: MessageSummary;
  /** Empty where the text is the recipient's alone. */
  paragraphs: string[];
  attachments: string[];
  history: Happening[];
}
