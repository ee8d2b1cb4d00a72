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
  findings: Finding[];
  explain: { path: string; onDone: () => void };
}

/** One reason often holds for all rows of a rule: it is written once and stands at each of them. */
export function ExplainAll({ findings, explain }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const waiting = findings.filter((finding) => !finding.explanation);
  const send = useAct({
    act: (words: string) =>
      api.post(explain.path.replace(/findings$/, 'explanations'), {
        code: findings[0]?.code,
        findings: waiting.map((finding) => finding.id),
        count: waiting.length,
        text: words,
      }),
    onDone: explain.onDone,
  });
  if (waiting.length < 2) return null;
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)} data-testid="explain-all">
        {t('findings.explainAll.open', { count: waiting.length })}
      </Button>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim().length >= SHORTEST) send.mutate(text.trim());
      }}
    >
      <Input.TextArea
        aria-label={t('findings.explainAll.label')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={1000}
        autoFocus
        value={text}
        placeholder={t('findings.explain.placeholder')}
        onChange={(event) => setText(event.target.value)}
      />
      {send.error && <ProblemAlert error={send.error} />}
      <div className="row">
        <Button
          htmlType="submit"
          type="primary"
          size="small"
          disabled={text.trim().length < SHORTEST}
          loading={send.isPending}
          data-testid="explain-all-save"
        >
          {t('findings.explainAll.save', { count: waiting.length })}
        </Button>
        <Button size="small" disabled={send.isPending} onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
