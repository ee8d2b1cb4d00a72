import { expect, it } from 'vitest';
import { shareOf } from './reading';
import { rehearsal } from './rehearsal';

it('the share of a file that is read twice grows from nothing to the whole', () => {
  const share = shareOf(1000);
  expect([500, 1000, 400, 1000].map(share)).toEqual([0.25, 0.5, 0.7, 1]);
});

it('a rehearsal has the titles of the data set and some hundred rows', async () => {
  const file = rehearsal('{"fields":[{"titles":["ชื่อ","Name"]},{"titles":["น้ำ\\"หนัก"]}]}');
  const lines = (await file.text()).split('\r\n');
  expect(lines[0]).toBe('"ชื่อ","น้ำ""หนัก"');
  expect(lines.length).toBeGreaterThan(100);
  expect(lines[1]?.split(',')).toHaveLength(2);
});
