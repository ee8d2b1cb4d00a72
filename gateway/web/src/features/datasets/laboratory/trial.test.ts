import { describe, expect, it } from 'vitest';
import { eventsOf } from './trial';

describe('a stream of a trial', () => {
  it('is cut into whole events, and what is on its way waits', () => {
    const first = eventsOf('event: progress\ndata: {"schools":0}\n\nevent: pro');
    expect(first.events).toEqual([{ event: 'progress', data: '{"schools":0}' }]);
    const second = eventsOf(`${first.rest}gress\ndata: {"schools":1}\n\nevent: result\ndata: {}\n\n`);
    expect(second.events.map((one) => one.event)).toEqual(['progress', 'result']);
    expect(second.rest).toBe('');
  });

  it('leaves a line that only keeps the connection alive out', () => {
    expect(eventsOf(': still here\n\n').events).toEqual([]);
  });
});
