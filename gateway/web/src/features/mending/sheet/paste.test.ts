import { describe, expect, it } from 'vitest';
import { cellsOf } from './paste';

describe('a block copied from a spreadsheet', () => {
  it('is rows of cells, whatever ends its lines', () => {
    expect(cellsOf('ป.1\t1\r\nป.2\t\r\n')).toEqual([
      ['ป.1', '1'],
      ['ป.2', ''],
    ]);
    expect(cellsOf('ก')).toEqual([['ก']]);
  });

  it('may have quotes and line breaks inside a cell, which become one line', () => {
    expect(cellsOf('"ก ""ข""\nค"\t2\n')).toEqual([['ก "ข" ค', '2']]);
  });
});
