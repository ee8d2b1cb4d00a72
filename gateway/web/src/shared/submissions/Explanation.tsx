import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Finding } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';
import styles from './Explanation.module.css';
import { SHORTEST } from './explaining';

interface Props {
  finding: Finding;
  explain?: { path: string; onDone: () => void };
}

/** A query is answered in writing; the office reads it beside the row. */
export function Explanation({ finding, explain }: Props) {
  const { t } = useLanguage();
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(finding.explanation?.text ?? '');
  const enough = text.trim().length >= SHORTEST;
  const send = useAct({
    act: (words: string) => api.put(`${explain?.path ?? ''}/${finding.id}/explanation`, { text: words }),
    onDone: () => {
      setEditing(false);
      explain?.onDone();
    },
  });

  if (editing && explain) {
    return (
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (enough) send.mutate(text.trim());
        }}
      >
        <Input.TextArea
          aria-label={t('findings.explain.label', { row: finding.row ?? 0 })}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          autoFocus
          value={text}
          placeholder={t('findings.explain.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
        {send.error && <ProblemAlert error={send.error} />}
        <div className="row">
          <Button htmlType="submit" type="primary" size="small" disabled={!enough} loading={send.isPending}>
            {t('findings.explain.save')}
          </Button>
          <Button size="small" onClick={() => setEditing(false)}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <span className={styles.shown}>
      {finding.explanation ? (
        <span className={styles.text}>
          <strong>{t('findings.explain.given')}</strong> {finding.explanation.text}
        </span>
      ) : (
        !explain && <span className="quiet">{t('findings.explain.missing')}</span>
      )}
      {explain && finding.earlier && (
        <span className={styles.text} data-testid="earlier">
          <span className="quiet">{t('findings.explain.earlier', { round: finding.earlier.roundTh })}</span>{' '}
          {finding.earlier.text}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              setText(finding.earlier?.text ?? '');
              setEditing(true);
            }}
            data-testid="use-earlier"
          >
            {t('findings.explain.useEarlier')}
          </Button>
        </span>
      )}
      {explain && (
        <Button
          type="link"
          size="small"
          className={styles.open}
          onClick={() => setEditing(true)}
          data-testid="explain"
        >
          {finding.explanation ? t('findings.explain.edit') : t('findings.explain.open')}
        </Button>
      )}
    </span>
  );
}
