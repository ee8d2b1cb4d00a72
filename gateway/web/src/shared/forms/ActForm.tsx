import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '@shared/i18n';
import { ProblemAlert } from '@shared/ui/ProblemView';
import styles from './ActForm.module.css';

interface Props {
  /** What the form does, under way or refused. */
  act: { isPending: boolean; error: unknown };
  ready?: boolean;
  okText: string;
  testId: string;
  onSubmit: () => void;
  /** Where the form stands in a window that can be left. */
  onCancel?: () => void;
  children: ReactNode;
}

/** Fields, why they were refused, and one button that does it, once. */
export function ActForm({ act, ready = true, okText, testId, onSubmit, onCancel, children }: Props) {
  const { t } = useLanguage();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !act.isPending) onSubmit();
      }}
    >
      {children}
      {act.error !== null && act.error !== undefined && <ProblemAlert error={act.error} />}
      <div className={onCancel ? styles.foot : undefined}>
        {onCancel && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
        <Button
          type="primary"
          htmlType="submit"
          disabled={!ready}
          loading={act.isPending}
          data-testid={testId}
        >
          {okText}
        </Button>
      </div>
    </form>
  );
}
