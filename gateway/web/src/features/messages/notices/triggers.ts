import { api } from '@shared/api/client';
import type { Channel } from '@shared/api/types';
import type { TextKey } from '@shared/i18n';
import { triggerPath } from './queries';
import {
  type Audience,
  CHANNELS,
  type Condition,
  type EventView,
  type Trigger,
  type TriggerView,
} from './types';

const ROLES: Record<Audience, string[]> = {
  SCHOOL: ['school-officer', 'school-director'],
  STAFF: ['data-officer', 'analyst', 'supervisor', 'office-director', 'administrator'],
  REQUESTER: [],
};

export const rolesOf = (who: Audience) => ROLES[who];

export const roleKey = (role: string) => `role.${role}` as TextKey;

/** What people call a document that events refer to. */
export const documentKey = (document: string) => `notices.document.${document}` as TextKey;

/** Whom an event can be told to: it names schools, or a requester, or neither. */
export function audiencesOf(event: EventView): Audience[] {
  const has = (name: string) => event.fields.some((field) => field.name === name);
  const audiences: Audience[] = ['STAFF'];
  if (has('schoolCode') || has('schoolCodes')) audiences.unshift('SCHOOL');
  if (event.type.includes('.requests.request-') && has('requestNo')) audiences.push('REQUESTER');
  return audiences;
}

/** A name for the office's own rule that no other has. */
export function newCode(event: EventView, others: TriggerView[]): string {
  const base = `own-${event.type.replace(/^org\.khet\.[a-z]+\./, '').replace(/\.v\d+$/, '')}`.slice(0, 54);
  const taken = new Set(others.map((one) => one.trigger.code));
  let code = base;
  for (let n = 2; taken.has(code); n++) code = `${base}-${n}`;
  return code;
}

/** What a rule says, by the point of the form, so that two versions can be laid side by side. */
export const POINTS = [
  'template',
  'who',
  'channels',
  'otherwise',
  'attach',
  'topic',
  'when',
  'urgent',
  'active',
  'until',
] as const;
export type Point = (typeof POINTS)[number];

export function conditionText(when: Condition): string {
  const parts = [
    when.above === null || when.above === undefined ? null : `> ${when.above}`,
    when.atMost === null || when.atMost === undefined ? null : `≤ ${when.atMost}`,
    when.is ? `= ${when.is}` : null,
  ];
  return `${when.field} ${parts.filter((part) => part !== null).join(' ')}`;
}

/**
 * @param t translates a text's key
 * @param eventName what people call an event
 */
export function pointText(
  trigger: Trigger,
  point: Point,
  t: (key: TextKey) => string,
  eventName: (type: string) => string,
): string {
  const channels = (all: Channel[]) =>
    CHANNELS.filter((one) => all.includes(one))
      .map((one) => t(`messages.channel.${one}`))
      .join(', ');
  switch (point) {
    case 'template':
      return trigger.template;
    case 'who':
      return [t(`notices.who.${trigger.who}`), ...trigger.roles.map((role) => t(roleKey(role)))].join(' · ');
    case 'channels':
      return channels(trigger.channels);
    case 'otherwise':
      return channels(trigger.otherwise);
    case 'attach':
      return trigger.attach ? t(documentKey(trigger.attach)) : '';
    case 'topic':
      return t(`notices.topic.${trigger.topic}`);
    case 'when':
      return trigger.when ? conditionText(trigger.when) : '';
    case 'urgent':
      return t(trigger.urgent ? 'notices.yes' : 'notices.no');
    case 'active':
      return t(trigger.active ? 'notices.yes' : 'notices.no');
    case 'until':
      return [...new Set(trigger.until.flatMap((one) => one.events))].map(eventName).join(' · ');
  }
}

/** @param version what it is based on; null for a new one */
export function putTrigger(code: string, trigger: Trigger, version: number | null): Promise<TriggerView> {
  const said: Partial<Trigger> = { ...trigger };
  delete said.code;
  return api.put<TriggerView>(triggerPath(code), said, version === null ? {} : { tag: String(version) });
}
