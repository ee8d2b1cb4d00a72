import { describe, expect, it } from 'vitest';
import { audiencesOf, newCode, POINTS, pointText } from './triggers';
import type { EventView, Trigger, TriggerView } from './types';

const event = (type: string, ...fields: string[]): EventView => ({
  type,
  name: { th: type, en: type },
  topic: 'khet.collection',
  tellable: true,
  fields: fields.map((name) => ({ name, number: false })),
  documents: [],
  triggers: [],
});

describe('a rule that the office adds', () => {
  it('is offered to whom the event names', () => {
    expect(audiencesOf(event('org.khet.collection.a.v1', 'schoolCode'))).toEqual(['SCHOOL', 'STAFF']);
    expect(audiencesOf(event('org.khet.requests.request-received.v1', 'requestNo'))).toEqual([
      'STAFF',
      'REQUESTER',
    ]);
    expect(audiencesOf(event('org.khet.reporting.a.v1'))).toEqual(['STAFF']);
  });

  it('gets a name that no other has', () => {
    const taken = { trigger: { code: 'own-snapshot-created' } } as TriggerView;
    expect(newCode(event('org.khet.reporting.snapshot-created.v1'), [])).toBe('own-snapshot-created');
    expect(newCode(event('org.khet.reporting.snapshot-created.v1'), [taken])).toBe('own-snapshot-created-2');
  });

  it('is compared with its other versions point by point', () => {
    const before: Trigger = {
      code: 'a',
      event: 'e',
      template: 'words',
      topic: 'REMINDER',
      who: 'SCHOOL',
      roles: ['school-officer'],
      channels: ['EMAIL'],
      otherwise: [],
      when: { field: 'errors', above: 0 },
      urgent: false,
      active: true,
      until: [],
    };
    const after: Trigger = {
      ...before,
      otherwise: ['SMS'],
      attach: 'cover',
      when: { field: 'errors', above: 5 },
    };
    const said = (trigger: Trigger) => POINTS.map((point) => pointText(trigger, point, (key) => key, String));
    const differing = POINTS.filter((_, i) => said(before)[i] !== said(after)[i]);
    expect(differing).toEqual(['otherwise', 'attach', 'when']);
    expect(pointText(after, 'when', String, String)).toBe('errors > 5');
  });
});
