import type { Output } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { fileSize } from '@shared/ui/fileSize';
import { Hash } from '@shared/ui/Hash';
import styles from './Information.module.css';

interface Props {
  files: Output[];
  hrefOf: (file: Output) => string;
}

export function FileList({ files, hrefOf }: Props) {
  const { t } = useLanguage();
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.format} className={styles.file}>
          <a
            href={hrefOf(file)}
            download={file.fileName}
            data-testid={`download-${file.format.toLowerCase()}`}
          >
            {t('common.download', { what: file.format.toUpperCase() })}
          </a>
          <span className="small quiet">
            {file.fileName} · {fileSize(file.bytes)}
          </span>
          <span className="small">
            SHA-256 <Hash value={file.sha256} />
          </span>
        </li>
      ))}
    </ul>
  );
}
