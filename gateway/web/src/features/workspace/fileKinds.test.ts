import { describe, expect, it } from 'vitest';
import { filesFor, mediaTypeOf, XLSX } from './fileKinds';

const ids = (started: boolean, findings: number) => filesFor(started, findings).map((kind) => kind.id);

describe('the files a school can take', () => {
  it('are only a template while nothing was sent', () => {
    expect(ids(false, 0)).toEqual(['template']);
  });

  it('hold what needs mending only where something does', () => {
    expect(ids(true, 0)).toEqual(['template', 'export']);
    expect(ids(true, 3)).toEqual(['template', 'annotated', 'corrections', 'export']);
  });

  it('have names of their own', () => {
    const all = filesFor(true, 1).flatMap((kind) => kind.files.map((file) => file.id));
    expect(new Set(all).size).toBe(all.length);
  });
});

it('sends a workbook as a workbook', () => {
  expect(mediaTypeOf('ข้อมูล.XLSX')).toBe(XLSX);
  expect(mediaTypeOf('data.csv')).toBe('text/csv');
});
