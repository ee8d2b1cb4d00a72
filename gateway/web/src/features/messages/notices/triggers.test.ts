import { describe, expect, it } from 'vitest';
import { audiencesOf, newCode } from './triggers';
import type { EventView, TriggerView } from './types';

const event = (type: string, ...fields: string[]): EventView => ({
  type,
  topic: 'khet.collection',
  tellable: true,
  fields: fields.map((name) => ({ name, number: false })),
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
});
