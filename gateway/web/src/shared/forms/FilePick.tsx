import { CloudUploadOutlined } from '@ant-design/icons';
import { type DragEvent, useId, useState } from 'react';
import { useLanguage } from '@shared/i18n';
import styles from './FilePick.module.css';

interface Props {
  label: string;
  hint: string;
  accept: string;
  onFile: (file: File) => void;
}

/** A file by drag, by mouse or by keyboard: underneath is an ordinary file field. */
export function FilePick({ label, hint, accept, onFile }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
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
          className="visually-hidden"
          data-testid="file"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className={styles.pick}>
          {label}
        </label>{' '}
        {t('common.orDrop')}
      </p>
      <p className="small quiet">{hint}</p>
    </div>
  );
}
