import { Button } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shared/api/problem';
import { useLanguage } from '@shared/i18n';
import { useWithinPanel } from './Panel';
import { Empty, NoPermission } from './states';
import styles from './ProblemView.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, how to mend it, field by field, and the number to quote when asking for help. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t, pick } = useLanguage();
  const { problem, retryAfterSeconds } = asApiError(error);
  const detail = pick(problem.detailTh, problem.detailEn) || problem.detail;
  const cure = pick(problem.cureTh, problem.cureEn);
  return (
    <div className={styles.alert} role="alert" data-testid="problem">
      <p className={styles.title}>{pick(problem.titleTh, problem.titleEn) || problem.title}</p>
      {detail && <p>{detail}</p>}
      {problem.errors && problem.errors.length > 0 && (
        <ul className={styles.fields}>
          {problem.errors.map((field) => (
            <li key={`${field.field}${field.row ?? ''}${field.messageEn}`}>
              {field.row ? `${t('common.row', { row: field.row })} · ` : ''}
              {pick(field.messageTh, field.messageEn)} <span className={styles.field}>({field.field})</span>
            </li>
          ))}
        </ul>
      )}
      {cure && (
        <p>
          <strong>{t('common.cure')}</strong> {cure}
        </p>
      )}
      {retryAfterSeconds !== null && <p>{t('common.retryAfter', { seconds: retryAfterSeconds })}</p>}
      <div className={styles.foot}>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
        {problem.traceId && <Trace id={problem.traceId} />}
      </div>
    </div>
  );
}

function Trace({ id }: { id: string }) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  return (
    <span className={styles.trace}>
      {t('common.traceId')} <code>{id}</code>
      <Button
        type="link"
        size="small"
        onClick={() => void navigator.clipboard.writeText(id).then(() => setCopied(true))}
      >
        {copied ? t('common.copied') : t('common.copy')}
      </Button>
    </span>
  );
}

/** In place of content that did not come: of a page, or of a part of one. */
export function ProblemState({ error, onRetry }: Props) {
  const { t } = useLanguage();
  const part = useWithinPanel();
  const { status } = asApiError(error);
  if (status === 403 && !part) return <NoPermission />;
  if (status === 404 && !part) {
    return (
      <Empty
        drawing="search"
        title={t('common.notFound.title')}
        action={<Button href="/">{t('common.toFirstPage')}</Button>}
      >
        {t('common.notFound.text')}
      </Empty>
    );
  }
  return (
    <div className={styles.state}>
      <ProblemAlert error={error} onRetry={onRetry} />
    </div>
  );
}
