import { PaperClipOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useState } from 'react';
import { type Language, useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Notices.module.css';
import type { Preview, PreviewSide } from './types';

interface Props {
  preview: Preview | null;
  /** The words as they stand cannot be shown: what is shown is from before. */
  refused: boolean;
}

/** A mail and a phone, with likely values. */
export function PreviewPanel({ preview, refused }: Props) {
  const { t, language } = useLanguage();
  const [side, setSide] = useState<Language>(language);
  return (
    <Panel
      title={t('notices.preview')}
      note={refused ? t('notices.previewOld') : t('notices.previewNote')}
      testId="preview"
      actions={
        <Segmented<Language>
          aria-label={t('notices.preview')}
          value={side}
          onChange={setSide}
          options={[
            { value: 'th', label: t('notices.side.th') },
            { value: 'en', label: t('notices.side.en') },
          ]}
        />
      }
    >
      {preview ? (
        <Shown shown={preview[side]} files={preview.attachments} side={side} />
      ) : (
        <Empty title={t('notices.noPreview')} />
      )}
    </Panel>
  );
}

function Shown({ shown, files, side }: { shown: PreviewSide; files: string[]; side: Language }) {
  const { t } = useLanguage();
  return (
    <div className="stack">
      <article className={styles.mail} lang={side} aria-label={t('messages.channel.EMAIL')}>
        <h3 data-testid="preview-subject">{shown.subject}</h3>
        {shown.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
        <p className={styles.button}>{side === 'th' ? 'เปิดในระบบ' : 'Open in Khet'}</p>
        <p className="small quiet">{shown.link}</p>
        {files.map((file) => (
          <p key={file} className="small" data-testid="preview-file">
            <PaperClipOutlined aria-hidden /> {t('notices.attached', { file })}
          </p>
        ))}
      </article>
      {shown.sms && (
        <figure className={styles.phone}>
          <div className={styles.bubble} lang={side} data-testid="preview-sms">
            {shown.sms}
          </div>
          <figcaption className="small" data-testid="preview-segments">
            {t('notices.segments', { characters: shown.smsCharacters, parts: shown.smsSegments })}
          </figcaption>
        </figure>
      )}
    </div>
  );
}
