import type { Output } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import styles from './FileList.module.css';
import { fileSize } from './fileSize';
import { Hash } from './Hash';

interface Props {
  files: Output[];
  hrefOf: (file: Output) => string;
}

/** Files to fetch, each with its size and the sum by which one sees that it came whole. */
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
