import { Button } from 'antd';
import { useState } from 'react';
import type { Checked } from '@shared/checking';
import { useLanguage } from '@shared/i18n';
import { FindingsPanel } from '@shared/submissions';
import { FoundTags } from './FoundTags';
import styles from './Send.module.css';
import { WhySent } from './WhySent';

interface Props {
  file: File;
  found: Checked;
  /** There is a version before it. */
  again: boolean;
  onSend: (reason: string) => void;
  onCheck: () => void;
  onReset: () => void;
}

/** What this machine found in a file of which nothing has been sent yet. */
export function Looked({ file, found, again, onSend, onCheck, onReset }: Props) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const { summary, findings } = found;
  return (
    <div className={styles.checked} data-testid="pre-check">
      <div className={styles.summary}>
        <div role="status">
          <p className={styles.file}>{file.name}</p>
          <p className="quiet">
            {t('common.records', { count: summary.rows })} · {summary.encoding} ·{' '}
            {t('workspace.look.notSent')}
          </p>
        </div>
        <FoundTags found={summary} />
      </div>
      <p>{t(summary.errors > 0 ? 'workspace.look.withErrors' : 'workspace.send.withoutErrors')}</p>
      <p className="quiet small">{t('workspace.look.left')}</p>
      {again && <WhySent value={reason} onChange={setReason} />}
      <div className="row">
        <Button
          type={summary.errors > 0 ? 'default' : 'primary'}
          onClick={() => onSend(reason.trim())}
          data-testid="send-file"
        >
          {t(summary.errors > 0 ? 'workspace.look.sendAnyway' : 'workspace.send.sendThis')}
        </Button>
        <Button type={summary.errors > 0 ? 'primary' : 'default'} onClick={onReset}>
          {t('workspace.send.other')}
        </Button>
        <Button type="link" onClick={onCheck}>
          {t('workspace.look.askServer')}
        </Button>
      </div>
      {findings.length > 0 && <FindingsPanel findings={findings} totals={summary} byCode={summary.byCode} />}
    </div>
  );
}
