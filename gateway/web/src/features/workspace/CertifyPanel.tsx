import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Collection, Submission } from '@shared/api/types';
import { formatDate } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { keys, paths } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';
import { Panel } from '@shared/ui/Panel';
import styles from './Certify.module.css';
import { WithdrawButton } from './SubmitPanel';

interface Props {
  submission: Submission;
  collection: Collection;
}

const hashOf = (submission: Submission) => submission.recordsSha256 ?? submission.fileSha256 ?? null;

/** The director signs what was submitted: so many pupils, and the digest that only these records have. */
export function CertifyPanel({ submission, collection }: Props) {
  const { t, pick, language } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const path = paths.submission(submission.collectionId, submission.schoolCode);
  const certify = useAct({
    act: () => api.post(`${path}/certify`, undefined, { ifMatch: path }),
    refresh: [keys.submission(submission.collectionId, submission.schoolCode)],
    done: t('workspace.certify.done'),
    onDone: () => setAsked(false),
  });
  if (submission.status !== 'SUBMITTED') return null;
  if (!may('certify')) {
    return (
      <Panel
        title={t('workspace.certify.waiting')}
        actions={may('submitForSchool') && <WithdrawButton submission={submission} />}
      >
        {t('workspace.certify.waitingText')}
      </Panel>
    );
  }
  const hash = hashOf(submission);
  const statement = t('workspace.certify.statement', {
    title: pick(collection.titleTh, collection.titleEn),
    rows: submission.rows,
    version: submission.version,
    date: formatDate(collection.referenceDate, language, 'long'),
  });
  return (
    <Panel title={t('workspace.certify.title')} testId="certify-panel">
      <div className={styles.body}>
        <blockquote className={styles.statement}>
          <p>{statement}</p>
          {hash && (
            <p className={styles.hash}>
              {t('certificate.recordsHash')}
              <code>{hash}</code>
            </p>
          )}
        </blockquote>
        <Button
          type="primary"
          size="large"
          onClick={() => {
            certify.reset();
            setAsked(true);
          }}
          data-testid="certify"
        >
          {t('workspace.certify.button')}
        </Button>
      </div>
      <Confirm
        open={asked}
        title={t('workspace.certify.title')}
        okText={t('workspace.certify.ok')}
        typed={String(submission.rows)}
        busy={certify.isPending}
        error={certify.error}
        onOk={() => certify.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('workspace.certify.confirm', { rows: submission.rows })}
      </Confirm>
    </Panel>
  );
}
