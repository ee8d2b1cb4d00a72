import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { fill } from './language';
import { th } from './th';

const texts = { th, en } as Record<'th' | 'en', Record<string, string>>;
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

describe('the language files', () => {
  it('have the same keys in Thai and English', () => {
    expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.th).sort());
  });

  it('fill the same names into each pair of texts', () => {
    const differing = Object.keys(texts.th).filter(
      (key) => names(texts.th[key] ?? '').join() !== names(texts.en[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('leave no text empty, and none in Thai letters on the English side', () => {
    const wrong = Object.entries(texts.en).filter(
      ([, text]) => text.trim() === '' || /[\u0E00-\u0E7F]/.test(text),
    );
    expect(wrong).toEqual([]);
    expect(Object.entries(texts.th).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('hold no key that no screen uses', () => {
    const code = sources(join(process.cwd(), 'src'));
    const composed = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(texts.th).filter(
      (key) => !code.includes(`'${key}'`) && !composed.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('write numbers with commas and leave an unknown name as it stands', () => {
    expect(fill('{count} of {all}', { count: 1234 })).toBe('1,234 of {all}');
  });
});
