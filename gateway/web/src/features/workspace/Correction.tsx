import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SubmissionStatus } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';

interface Props {
  status: SubmissionStatus;
  children: ReactNode;
}

/** What was sent can still be corrected while entry is open, but the way there says what it costs first. */
export function Correction({ status, children }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  if (open) return children;
  return (
    <Panel
      title={t('workspace.correct.title')}
      actions={
        <Button onClick={() => setOpen(true)} data-testid="correct">
          {t('workspace.correct.button')}
        </Button>
      }
    >
      {t(status === 'SUBMITTED' ? 'workspace.correct.submitted' : 'workspace.correct.certified')}
    </Panel>
  );
}
