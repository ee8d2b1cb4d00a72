import { describe, expect, it } from 'vitest';
import { BLANK, differing, errorAt, paragraphsOf, wordsOf } from './words';

describe('the words of a template', () => {
  it('are one paragraph a line, empty lines left out', () => {
    expect(paragraphsOf(' หนึ่ง \n\n  \nสอง')).toEqual(['หนึ่ง', 'สอง']);
  });

  it('are sent without what the service said about them', () => {
    const stored = { ...BLANK, code: 'a', version: 3 };
    expect(Object.keys(wordsOf(stored))).toEqual(['path', 'th', 'en']);
  });

  it('show a complaint about one paragraph at the field of all', () => {
    expect(errorAt({ 'th.text[2]': 'ผิด' }, 'th.text')).toBe('ผิด');
    expect(errorAt({ 'th.textual': 'ผิด' }, 'th.text')).toBeNull();
  });

  it('are compared part by part', () => {
    const other = { ...BLANK, path: '/a', en: { subject: 'x', text: [], sms: 'y' } };
    expect(differing(BLANK, other)).toEqual(['path', 'en.subject', 'en.sms']);
  });
});
