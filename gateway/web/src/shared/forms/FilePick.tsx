import { CloudUploadOutlined } from '@ant-design/icons';
import { type DragEvent, useId, useState } from 'react';
import { useLanguage } from '@shared/i18n';
import styles from './FilePick.module.css';

interface Look {
  label: string;
  hint: string;
  accept: string;
  disabled?: boolean;
  testId?: string;
}

type Props = Look & ({ onFile: (file: File) => void } | { onFiles: (files: File[]) => void });

/** A file, or many, by drag, by mouse or by keyboard: underneath is an ordinary file field. */
export function FilePick({ label, hint, accept, disabled, testId = 'file', ...taking }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const all = [...(files ?? [])];
    const [first] = all;
    if (!first || disabled) return;
    if ('onFiles' in taking) taking.onFiles(all);
    else taking.onFile(first);
  };
  const onDrag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={over ? styles.zoneOver : styles.zone}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <CloudUploadOutlined aria-hidden className={styles.icon} />
      <p>
        <input
          id={id}
          type="file"
          accept={accept}
          multiple={'onFiles' in taking}
          disabled={disabled}
          className="visually-hidden"
          data-testid={testId}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className={styles.pick}>
          {label}
        </label>{' '}
        <span className="nowrap">{t('common.orDrop')}</span>
      </p>
      <p className="small quiet">{hint}</p>
    </div>
  );
}
