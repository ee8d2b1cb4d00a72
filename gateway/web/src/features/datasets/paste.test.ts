import { describe, expect, it } from 'vitest';
import { cellsOf, merged, pastedCodes } from './paste';

describe('what a spreadsheet puts on the clipboard', () => {
  it('cells with line breaks and quotes stay whole', () => {
    expect(cellsOf('1\t"หนึ่ง\nสอง"\r\n2\t"พูดว่า ""ดี"""\r\n\r\n')).toEqual([
      ['1', 'หนึ่ง\nสอง'],
      ['2', 'พูดว่า "ดี"'],
    ]);
  });

  it('without titles the order is code, Thai, English, other spellings', () => {
    expect(pastedCodes('ป.1\tประถม 1\tPrimary 1\tป1, ป. 1\nป.2\tประถม 2').codes).toEqual([
      { code: 'ป.1', label: { th: 'ประถม 1', en: 'Primary 1' }, also: ['ป1', 'ป. 1'] },
      { code: 'ป.2', label: { th: 'ประถม 2', en: 'ประถม 2' } },
    ]);
  });

  it('with titles the columns stand in any order, and others become facts', () => {
    const { codes } = pastedCodes('ไทย\tรหัส\tageFrom\tgroup\nประถม 1\tป.1\t5\tเล็ก\nประถม 2\tป.2\t\tใหญ่');
    expect(codes).toEqual([
      {
        code: 'ป.1',
        label: { th: 'ประถม 1', en: 'ประถม 1' },
        numbers: { ageFrom: 5 },
        texts: { group: 'เล็ก' },
      },
      { code: 'ป.2', label: { th: 'ประถม 2', en: 'ประถม 2' }, texts: { group: 'ใหญ่' } },
    ]);
  });

  it('a code that stands twice is told, the last one counts', () => {
    const { codes, twice } = pastedCodes('1\tหนึ่ง\n1\tเอก\n\t\n');
    expect(twice).toEqual(['1']);
    expect(codes.map((code) => code.label.th)).toEqual(['เอก']);
  });

  it('nothing pasted is nothing', () => {
    expect(pastedCodes(' \n\t\n').codes).toEqual([]);
  });

  it('pasted codes replace theirs in place and new ones follow', () => {
    const before = [
      { code: 'a', label: { th: 'ก', en: 'a' }, numbers: { n: 1 } },
      { code: 'b', label: { th: 'ข', en: 'b' } },
    ];
    expect(
      merged(before, [
        { code: 'c', label: { th: 'ค', en: 'c' } },
        { code: 'a', label: { th: 'กก', en: 'aa' } },
      ]),
    ).toEqual([
      { code: 'a', label: { th: 'กก', en: 'aa' }, numbers: { n: 1 } },
      { code: 'b', label: { th: 'ข', en: 'b' } },
      { code: 'c', label: { th: 'ค', en: 'c' } },
    ]);
  });
});
