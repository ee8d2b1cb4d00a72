import { expect, it } from 'vitest';
import { shareOf, windowOf } from './reading';
import { rehearsal } from './rehearsal';

it('the share of a file that is read twice grows from nothing to the whole', () => {
  const share = shareOf(1000);
  expect([500, 1000, 400, 1000].map(share)).toEqual([0.25, 0.5, 0.7, 1]);
});

it('a small file is read once, a large one in windows, and every part is what stands there', () => {
  const size = 10_000_000;
  const file = Int8Array.from({ length: size }, (_, i) => (i * 7) % 251);
  const asked: number[] = [];
  const read = (from: number, to: number) => {
    asked.push(from);
    return file.slice(from, to);
  };
  const small = windowOf(read, 1000);
  expect([small(0, 8), small(0, 600), small(600, 600), small(1000, 600)].map((part) => part.length)).toEqual([
    8, 600, 400, 0,
  ]);
  expect(asked).toEqual([0]);
  const large = windowOf(read, size);
  for (const offset of [0, 3_000_000, 9_500_000, 100, 4_194_000, 10_000_000]) {
    const part = large(offset, 700_000);
    const there = file.subarray(offset, offset + 700_000);
    expect([part.length, part[0], part.at(-1)]).toEqual([there.length, there[0], there.at(-1)]);
  }
  expect(asked.length).toBeLessThan(8);
});

it('a rehearsal is mostly the example row of the data set, under its titles', async () => {
  const file = rehearsal(
    '{"fields":[{"name":"name","titles":["ชื่อ","Name"]},{"name":"weight","titles":["น้ำ\\"หนัก"]}],' +
      '"example":{"row":{"name":"มานี","weight":"31.5"}}}',
  );
  const lines = (await file.text()).split('\r\n');
  expect(lines[0]).toBe('"ชื่อ","น้ำ""หนัก"');
  expect(lines[2]).toBe('"มานี","31.5"');
  expect(lines.length).toBeGreaterThan(1000);
});
