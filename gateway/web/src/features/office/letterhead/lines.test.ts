import { expect, test } from 'vitest';
import { asLines, signatoriesOf, signatoryLines } from './lines';

test('a signatory is a line with a name and a position, and comes back the same', () => {
  const people = [
    { nameTh: 'นายสมชาย น้ำใจดี', positionTh: 'ผู้อำนวยการ' },
    { nameTh: 'นางสาวปิ่น', positionTh: '' },
  ];
  expect(signatoriesOf(signatoryLines(people))).toEqual(people);
});

test('blank lines are nobody', () => {
  expect(signatoriesOf('\n  \nก | ข\n')).toEqual([{ nameTh: 'ก', positionTh: 'ข' }]);
  expect(asLines(' ก \n\n ข ')).toEqual(['ก', 'ข']);
});
