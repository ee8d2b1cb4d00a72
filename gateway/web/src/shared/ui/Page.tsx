import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '@shared/i18n';
import styles from './Page.module.css';

interface Props {
  title: string;
  intro?: ReactNode;
  /** Where one comes from; shown above the title as a way back. */
  back?: { to: string; label: string };
  tags?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One screen: its title is the window's title and takes the focus when one arrives, so that a screen reader says it. */
export function Page({ title, intro, back, tags, actions, children }: Props) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {back && (
          <nav aria-label={t('common.back')}>
            <Link to={back.to} className={styles.back}>
              <span aria-hidden="true">←</span> {back.label}
            </Link>
          </nav>
        )}
        <div className="spread">
          <div className={styles.heading}>
            <div className={styles.titleRow}>
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
              {tags}
            </div>
            {intro && <div className={styles.intro}>{intro}</div>}
          </div>
          {actions && <div className="row">{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}
