import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { Collection, UploadResult } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { FindingsPanel } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { FoundTags } from './FoundTags';
import { Looked } from './Looked';
import { Looking } from './Looking';
import { Recognised } from './Recognised';
import styles from './Send.module.css';
import { Unreadable } from './Unreadable';
import { type Sending, useSending } from './useSending';
import { WhySent } from './WhySent';

interface Props {
  collection: Collection;
  schoolCode: string;
  open: boolean;
  started: boolean;
}

export function SendPanel({ collection, schoolCode, open, started }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const mayEnter = may('submitForSchool') && open;
  const { sending, look, stop, check, send, reset } = useSending(collection.id, schoolCode, mayEnter);
  if (!may('submitForSchool')) return null;
  if (!open) {
    return (
      <Panel tone="warning" title={t('workspace.send.shut')}>
        {t('workspace.send.shutText')} <DateText value={collection.entryOpensAt} shape="dateTime" /> –{' '}
        <DateText value={collection.entryClosesAt} shape="dateTime" />
      </Panel>
    );
  }
  return (
    <Panel
      title={t(started ? 'workspace.send.again' : 'workspace.send.title')}
      note={t('workspace.send.note')}
      testId="send"
    >
      <div className={styles.body}>
        {sending.at === 'idle' && (
          <FilePick
            label={t('workspace.send.pick')}
            hint={t('workspace.send.formats')}
            accept=".csv,.xlsx,text/csv"
            onFile={look}
          />
        )}
        {sending.at === 'looking' && <Looking file={sending.file} share={sending.share} onStop={stop} />}
        {sending.at === 'looked' && (
          <Looked
            file={sending.file}
            found={sending.found}
            again={started}
            onSend={(reason) => send(sending.file, reason)}
            onCheck={() => check(sending.file)}
            onReset={reset}
          />
        )}
        {sending.at === 'unreadable' && (
          <Unreadable file={sending.file} fault={sending.fault} onReset={reset} />
        )}
        <Progressing sending={sending} />
        {sending.at === 'failed' && (
          <>
            <p>
              <strong>{sending.file.name}</strong>
            </p>
            <ProblemAlert error={sending.error} />
            <Button onClick={reset}>{t('workspace.send.other')}</Button>
          </>
        )}
        {sending.at === 'checked' && (
          <Checked
            file={sending.file}
            result={sending.result}
            again={started}
            onSend={(reason) => send(sending.file, reason)}
            onReset={reset}
          />
        )}
        {sending.at === 'sent' && (
          <div className={styles.sent} role="status" data-testid="sent">
            <p>
              <strong>{t('workspace.send.sent', { version: sending.result.version })}</strong>
            </p>
            <p>{t('workspace.send.sentText', { file: sending.file.name, rows: sending.result.rows })}</p>
            <Button onClick={reset}>{t('workspace.send.other')}</Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Progressing({ sending }: { sending: Sending }) {
  const { t } = useLanguage();
  if (sending.at !== 'checking' && sending.at !== 'sending') return null;
  const percent = Math.round(sending.share * 100);
  return (
    <div className={styles.progress} role="status">
      <p>
        <strong>{sending.file.name}</strong> ·{' '}
        {t(
          percent < 100
            ? 'workspace.send.uploading'
            : sending.at === 'checking'
              ? 'workspace.send.checking'
              : 'workspace.send.storing',
        )}
      </p>
      <Progress
        percent={percent}
        status="active"
        showInfo={false}
        aria-label={t('workspace.send.uploading')}
      />
    </div>
  );
}

interface CheckedProps {
  file: File;
  result: UploadResult;
  /** There is a version before it: then people want to know why. */
  again: boolean;
  onSend: (reason: string) => void;
  onReset: () => void;
}

function Checked({ file, result, again, onSend, onReset }: CheckedProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <div className={styles.checked} data-testid="dry-run">
      <div className={styles.summary}>
        <div>
          <p className={styles.file}>{file.name}</p>
          <p className="quiet">
            {t('common.records', { count: result.rows })}
            {result.encoding && ` · ${result.encoding}`} · {t('workspace.send.notStored')}
          </p>
        </div>
        <FoundTags found={result} />
      </div>
      <Recognised result={result} />
      <p>{t(result.errors > 0 ? 'workspace.send.withErrors' : 'workspace.send.withoutErrors')}</p>
      {again && <WhySent value={reason} onChange={setReason} />}
      <div className="row">
        <Button type="primary" onClick={() => onSend(reason.trim())} data-testid="send-file">
          {t('workspace.send.sendThis')}
        </Button>
        <Button onClick={onReset}>{t('workspace.send.other')}</Button>
      </div>
      {result.findings.length > 0 && <FindingsPanel findings={result.findings} totals={result} />}
    </div>
  );
}
