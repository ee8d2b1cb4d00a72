import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '@shared/i18n';
import styles from './states.module.css';

export function Loading({ rows = 5 }: { rows?: number }) {
  const { t } = useLanguage();
  return (
    <div className={styles.loading} role="status" aria-label={t('common.loading')}>
      <Skeleton active title={{ width: '36%' }} paragraph={{ rows }} />
    </div>
  );
}

type Drawing = 'calm' | 'search' | 'lock' | 'broken';

const PATHS: Record<Drawing, ReactNode> = {
  calm: (
    <>
      <path d="M20 58h56" />
      <path d="M28 58V34a20 20 0 0 1 40 0v24" />
      <path d="m39 40 7 7 12-14" stroke="var(--amber-500)" />
    </>
  ),
  search: (
    <>
      <rect x="22" y="18" width="40" height="48" rx="5" />
      <path d="M31 30h22M31 40h14" />
      <circle cx="60" cy="52" r="12" fill="var(--surface)" stroke="var(--amber-500)" />
      <path d="m69 61 8 8" stroke="var(--amber-500)" />
    </>
  ),
  lock: (
    <>
      <rect x="26" y="38" width="44" height="30" rx="6" />
      <path d="M35 38V29a13 13 0 0 1 26 0v9" />
      <path d="M48 49v8" stroke="var(--amber-500)" />
    </>
  ),
  broken: (
    <>
      <path d="M16 56h18l7-22 11 34 8-22 4 10h16" stroke="var(--amber-500)" />
      <path d="M20 70h56M20 22h56" />
    </>
  ),
};

interface EmptyProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  drawing?: Drawing;
  /** The whole page is empty, not a part of it: the title is the page's heading. */
  page?: boolean;
}

export function Empty({ title, children, action, drawing = 'calm', page = false }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 96 84" className={styles.drawing} aria-hidden="true">
        {PATHS[drawing]}
      </svg>
      {page ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className="row">{action}</div>}
    </div>
  );
}

export function NoPermission() {
  const { t } = useLanguage();
  return (
    <Empty
      page
      drawing="lock"
      title={t('common.noPermission.title')}
      action={
        <Button href="/" type="default">
          {t('common.toFirstPage')}
        </Button>
      }
    >
      {t('common.noPermission.text')}
    </Empty>
  );
}
