import { Collapse } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '@shared/i18n';
import styles from '../Reports.module.css';

/** What is seldom needed, out of the way until somebody asks for it. */
export function More({ testId, children }: { testId: string; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: 'more',
          label: <span data-testid={`${testId}-more`}>{t('designs.more')}</span>,
          children: <div className={styles.fields}>{children}</div>,
        },
      ]}
    />
  );
}
