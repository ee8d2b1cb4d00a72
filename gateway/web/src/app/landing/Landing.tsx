import { Button } from 'antd';
import { Link } from 'react-router';
import { PublicationList } from '@features/publications/PublicationList';
import { useLanguage } from '@shared/i18n';
import { LOGIN_PATH } from '@shared/me';
import styles from './Landing.module.css';

/** The front door: one button for those who work here, and what is published for everyone. */
export function Landing() {
  const { t } = useLanguage();
  return (
    <div className={styles.landing}>
      <section className={styles.hero} aria-labelledby="welcome">
        <Gate />
        <div className={styles.words}>
          <h1 id="welcome">{t('landing.title')}</h1>
          <p>{t('landing.text')}</p>
          <div className={styles.acts}>
            <Button size="large" href={LOGIN_PATH} className={styles.login} data-testid="landing-login">
              {t('landing.login')}
            </Button>
            <Link to="/request" className={styles.track} data-testid="landing-request">
              {t('landing.request')}
            </Link>
            <Link to="/track" className={styles.track}>
              {t('landing.track')}
            </Link>
          </div>
        </div>
      </section>
      <section className="stack" aria-labelledby="published">
        <div>
          <h2 id="published">{t('landing.published')}</h2>
          <p className="quiet">{t('landing.publishedNote')}</p>
        </div>
        <PublicationList />
      </section>
    </div>
  );
}

/** Gates within gates: many schools' data through one door. */
function Gate() {
  return (
    <svg className={styles.gate} viewBox="0 0 420 300" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((n) => (
        <path
          key={n}
          d={`M${40 + n * 34} 300V${150 + n * 22}a${170 - n * 34} ${130 - n * 22} 0 0 1 ${340 - n * 68} 0V300`}
        />
      ))}
    </svg>
  );
}
