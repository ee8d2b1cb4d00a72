import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { LOGIN_PATH, rememberPlace } from '@shared/me';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';
import styles from './PublicShell.module.css';

/** For everyone: what is published, and following one's own request. The front door has the login itself. */
export function PublicShell({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>
          <Mark />
        </Link>
        <nav className={styles.nav} aria-label={t('shell.nav')}>
          <Link to="/public">{t('nav.public')}</Link>
          <Link to="/request">{t('nav.request')}</Link>
          <Link to="/track">{t('nav.track')}</Link>
        </nav>
        <div className={styles.tools}>
          <LanguageSwitch />
          {pathname !== '/' && (
            <a href={LOGIN_PATH} onClick={rememberPlace} className={styles.login} data-testid="login">
              {t('shell.login')}
            </a>
          )}
        </div>
      </header>
      <main id="main" className={styles.main}>
        {children}
      </main>
      <footer className={styles.foot}>{t('shell.foot')}</footer>
    </div>
  );
}
