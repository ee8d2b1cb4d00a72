export { LanguageProvider } from './LanguageProvider';
export { useLanguage, type Language, type TextKey, type Translate } from './language';
