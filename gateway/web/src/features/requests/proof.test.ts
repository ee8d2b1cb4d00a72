import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { firstBits, solve } from './proof';

const first = (text: string) => createHash('sha256').update(text).digest().readUInt32BE(0);

describe('the work before a form is sent', () => {
  it('hashes as everybody does, whatever the length', () => {
    for (let length = 0; length <= 55; length++) {
      const text = 'Az09._-:'.repeat(7).slice(0, length);
      expect(firstBits(text)).toBe(first(text));
    }
  });

  it('finds a nonce with as many zero bits as asked', async () => {
    const nonce = await solve('abcDEF012.tz8k1c.sealsealseal', 12);
    expect(first(`abcDEF012.tz8k1c.sealsealseal:${nonce}`)).toBeLessThan(2 ** 20);
  });

  it('stops when nobody waits for it any more', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(solve('never', 32, stop.signal)).rejects.toThrow();
  });
});
