import { Button, Progress } from 'antd';
import { useLanguage } from '@shared/i18n';
import styles from './Send.module.css';

interface Props {
  file: File;
  share: number;
  onStop: () => void;
}

/** Seen only where a file takes longer than a blink. */
export function Looking({ file, share, onStop }: Props) {
  const { t } = useLanguage();
  if (share === 0) return null;
  const percent = Math.floor(share * 100);
  return (
    <>
      <div className={styles.progress} role="status" data-testid="looking">
        <p>
          <strong>{file.name}</strong> · {t('workspace.look.looking', { percent })}
        </p>
        <Progress
          percent={percent}
          status="active"
          showInfo={false}
          aria-label={t('workspace.look.looking', { percent })}
        />
      </div>
      <Button onClick={onStop}>{t('workspace.look.stop')}</Button>
    </>
  );
}
