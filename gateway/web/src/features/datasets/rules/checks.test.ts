import { describe, expect, it } from 'vitest';
import { words } from '../compare/words';
import { asCheck, marked, placeholdersOf } from './checks';

describe('a rule of another kind', () => {
  const rule = {
    code: 'R-1',
    severity: 'ERROR',
    check: 'EXPRESSION',
    expression: 'a > 0',
    fields: ['a'],
    message: { th: '', en: '' },
    cure: { th: '', en: '' },
  };

  it('takes the parameters of its kind and drops those of the other', () => {
    expect(asCheck(rule, 'MOVEMENT')).toMatchObject({ check: 'MOVEMENT', percent: 0, least: 0 });
    expect(asCheck(rule, 'MOVEMENT')).not.toHaveProperty('expression');
    expect(asCheck(rule, 'UNIQUE')).toMatchObject({ check: 'UNIQUE', expression: 'a > 0' });
  });

  it('offers the placeholders that something fills', () => {
    expect(placeholdersOf('UNIQUE', ['a'])).toEqual(['value', 'label', 'first', 'a']);
  });
});

describe('the mark under a fault', () => {
  it('stands under the character, on its line', () => {
    expect(marked("a > 0 &&\nb > 'x'", 11)).toBe("b > 'x'\n  ▲");
  });

  it('counts no width for vowels and tones above and below', () => {
    expect(marked('ชื่อ == 1', 5)).toBe('ชื่อ == 1\n   ▲');
  });
});

describe('values of a comparison', () => {
  it('are read without braces', () => {
    expect(words(['ป1', 'ป. 1'])).toBe('ป1 | ป. 1');
    expect(words({ th: 'ก', en: 'a' })).toBe('th: ก, en: a');
    expect(words(null)).toBe('–');
    expect(words(false)).toBe('false');
  });
});
