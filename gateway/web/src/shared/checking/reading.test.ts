import { expect, it } from 'vitest';
import { shareOf } from './reading';
import { rehearsal } from './rehearsal';

it('the share of a file that is read twice grows from nothing to the whole', () => {
  const share = shareOf(1000);
  expect([500, 1000, 400, 1000].map(share)).toEqual([0.25, 0.5, 0.7, 1]);
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
