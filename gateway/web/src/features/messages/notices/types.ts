import type { Channel } from '@shared/api/types';

export type Topic =
  'COLLECTION' | 'SUBMISSION' | 'REMINDER' | 'DUPLICATE' | 'ADVICE' | 'STEP' | 'REQUEST' | 'REPORT';

export const TOPICS: Topic[] = [
  'COLLECTION',
  'SUBMISSION',
  'REMINDER',
  'DUPLICATE',
  'ADVICE',
  'STEP',
  'REQUEST',
  'REPORT',
];

export const CHANNELS: Channel[] = ['EMAIL', 'SMS'];

export interface Words {
  subject: string;
  text: string[];
  sms?: string | null;
}

export interface WordsOfBoth {
  path: string;
  th: Words;
  en: Words;
}

export interface Versioned {
  version: number;
  origin: 'SHIPPED' | 'OFFICE';
  changedBy: string;
  changedAt: string;
}

export interface Template extends WordsOfBoth, Versioned {
  code: string;
  events: string[];
}

export interface TemplateDetail {
  template: Template;
  variables: string[];
  /** What the release says; null where the office added the template. */
  shipped?: WordsOfBoth | null;
}

export interface PreviewSide {
  subject: string;
  paragraphs: string[];
  link: string;
  sms?: string | null;
  smsCharacters: number;
  smsSegments: number;
  values: Record<string, string>;
}

export interface Preview {
  th: PreviewSide;
  en: PreviewSide;
  /** Likely names of the files that go along with the mail. */
  attachments: string[];
}

export interface Condition {
  field: string;
  above?: number | null;
  atMost?: number | null;
  is?: string | null;
}

export type Audience = 'SCHOOL' | 'STAFF' | 'REQUESTER';

export interface Trigger {
  code: string;
  event: string;
  template: string;
  topic: Topic;
  who: Audience;
  roles: string[];
  channels: Channel[];
  /** Taken, once, where none of the channels reaches somebody. */
  otherwise: Channel[];
  /** Which of the event's documents goes along with mails; null for none. */
  attach?: string | null;
  when?: Condition | null;
  urgent: boolean;
  active: boolean;
  until: { events: string[]; same: Record<string, string> }[];
}

export interface TriggerView extends Versioned {
  trigger: Trigger;
}

export interface EventView {
  type: string;
  name: { th: string; en: string };
  topic: string;
  tellable: boolean;
  fields: { name: string; number: boolean }[];
  /** What a trigger may attach. */
  documents: { name: string; fileName: string }[];
  silent?: { th: string; en: string } | null;
  triggers: TriggerView[];
}
