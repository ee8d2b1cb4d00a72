import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Loading } from '@shared/ui/states';
import type { MemoText } from './memos';
import { usePreview } from './usePreview';
import styles from './Memos.module.css';

/** The paper beside the pen. */
export function PaperPreview({ path, text }: { path: string; text: MemoText }) {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const preview = usePreview(path, text, page);
  const pages = preview.data?.pages ?? 1;
  return (
    <Panel
      title={t('memos.preview')}
      note={t('memos.page', { page: Math.min(page, pages), pages })}
      testId="memo-preview"
      actions={
        pages > 1 && (
          <>
            <Button
              aria-label={t('memos.pageBefore')}
              icon={<LeftOutlined aria-hidden />}
              disabled={page <= 1}
              onClick={() => setPage(page - 1)}
            />
            <Button
              aria-label={t('memos.pageAfter')}
              icon={<RightOutlined aria-hidden />}
              disabled={page >= pages}
              onClick={() => setPage(page + 1)}
            />
          </>
        )
      }
    >
      {preview.error && <ProblemAlert error={preview.error} />}
      {preview.data ? (
        <img
          src={preview.data.picture}
          alt={t('memos.previewAlt', { subject: text.subject })}
          width={827}
          height={1169}
          className={styles.paper}
        />
      ) : (
        !preview.error && <Loading />
      )}
    </Panel>
  );
}
