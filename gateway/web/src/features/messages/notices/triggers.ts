import { api } from '@shared/api/client';
import type { TextKey } from '@shared/i18n';
import { triggerPath } from './queries';
import type { Audience, EventView, Trigger, TriggerView } from './types';

const ROLES: Record<Audience, string[]> = {
  SCHOOL: ['school-officer', 'school-director'],
  STAFF: ['data-officer', 'analyst', 'supervisor', 'office-director', 'administrator'],
  REQUESTER: [],
};

export const rolesOf = (who: Audience) => ROLES[who];

export const roleKey = (role: string) => `role.${role}` as TextKey;

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

/** @param version what it is based on; null for a new one */
export function putTrigger(code: string, trigger: Trigger, version: number | null): Promise<TriggerView> {
  const { event, template, topic, who, roles, channels, when, urgent, active, until } = trigger;
  const said = { event, template, topic, who, roles, channels, when, urgent, active, until };
  return api.put<TriggerView>(triggerPath(code), said, version === null ? {} : { tag: String(version) });
}
