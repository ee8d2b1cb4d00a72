import { type ReactNode, useCallback, useMemo, useState } from 'react';
import {
  type Catalogue,
  fill,
  type Language,
  LanguageContext,
  loadCatalogue,
  storeLanguage,
} from './language';

interface Props {
  initial: { language: Language; catalogue: Catalogue };
  children: ReactNode;
}

export function LanguageProvider({ initial, children }: Props) {
  const [current, setCurrent] = useState(initial);

  const setLanguage = useCallback((language: Language) => {
    storeLanguage(language);
    void loadCatalogue(language).then((catalogue) => {
      document.documentElement.lang = language;
      setCurrent({ language, catalogue });
    });
  }, []);

  const value = useMemo(() => {
    const { language, catalogue } = current;
    return {
      language,
      setLanguage,
      t: (key: keyof Catalogue, params?: Record<string, string | number>) => fill(catalogue[key], params),
      pick: (th: string | null | undefined, en: string | null | undefined) =>
        (language === 'en' ? (en ?? th) : (th ?? en)) ?? '',
    };
  }, [current, setLanguage]);

  return <LanguageContext value={value}>{children}</LanguageContext>;
}
