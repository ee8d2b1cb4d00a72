import { useLanguage } from '@shared/i18n';
import styles from './LanguageSwitch.module.css';

/** The button says the language one would change to, in that language. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const next = language === 'th' ? 'en' : 'th';
  return (
    <button
      type="button"
      className={styles.button}
      lang={next}
      data-testid="language"
      onClick={() => setLanguage(next)}
    >
      {next === 'en' ? 'English' : 'ไทย'}
    </button>
  );
}
