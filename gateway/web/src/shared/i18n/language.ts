import { createContext, useContext } from 'react';
import { th } from './th';

export type Language = 'th' | 'en';
export type TextKey = keyof typeof th;
export type Params = Record<string, string | number>;
export type Translate = (key: TextKey, params?: Params) => string;
export type Catalogue = Record<TextKey, string>;

interface LanguageValue {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
  /** The Thai or English of a pair the services send side by side; Thai where English is missing. */
  pick: (th: string | null | undefined, en: string | null | undefined) => string;
}

export const LanguageContext = createContext<LanguageValue | null>(null);

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('LanguageProvider is missing');
  return value;
}

export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString('en-US') : value;
  });
}

const STORED = 'khet.language';

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'th';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}

/** Thai is in the first load; English comes only when it is asked for. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'th') return th;
  const { en } = await import('./en');
  return en;
}
