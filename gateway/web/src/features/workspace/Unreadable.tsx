import { Button } from 'antd';
import type { FileFault } from '@shared/checking';
import { useLanguage } from '@shared/i18n';
import styles from './Send.module.css';

interface Props {
  file: File;
  fault: FileFault;
  onReset: () => void;
}

/** A file that the rules cannot read at all: what is wrong with it, where, and how to mend it. */
export function Unreadable({ file, fault, onReset }: Props) {
  const { t, pick } = useLanguage();
  return (
    <>
      <div className={styles.unreadable} role="alert" data-testid="file-fault">
        <p className={styles.file}>{t('workspace.look.unreadable', { file: file.name })}</p>
        <p>{pick(fault.messageTh, fault.messageEn)}</p>
        <p>
          <strong>{t('common.cure')}</strong> {pick(fault.cureTh, fault.cureEn)}
        </p>
        <p className="quiet small">{t('workspace.look.notSent')}</p>
      </div>
      <Button onClick={onReset}>{t('workspace.send.other')}</Button>
    </>
  );
}
