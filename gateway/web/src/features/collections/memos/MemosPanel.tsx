import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import { memoPath, useMemos } from './memos';
import { Told } from './Told';
import styles from './Memos.module.css';

/** The papers of the procedure, each at its step, begun by the system. */
export function MemosPanel({ collection }: { collection: string }) {
  const { t, pick } = useLanguage();
  return (
    <Panel flush title={t('memos.title')} note={t('memos.note')} testId="memos">
      <Loaded query={useMemos(collection)} rows={4}>
        {(page) => (
          <ul className={styles.list}>
            {page.items.map((memo) => (
              <li key={memo.kind} className={styles.item} data-testid={`memo-${memo.kind}`}>
                <span className={styles.step}>{t('memos.step', { n: memo.step })}</span>
                <span className={styles.name}>
                  <Link to={`/collections/${collection}/memos/${memo.kind}`}>
                    {pick(memo.titleTh, memo.titleEn)}
                  </Link>
                  <span className="small quiet">
                    {memo.number ?? t(memo.required ? 'memos.awaited' : 'memos.optional')}
                  </span>
                  {memo.kind === 'notice' && <Told collection={collection} />}
                </span>
                <StatusTag tone={memo.status === 'FINAL' ? 'green' : memo.saved ? 'blue' : 'grey'}>
                  {t(memo.status === 'FINAL' ? 'memos.final' : memo.saved ? 'memos.draft' : 'memos.begun')}
                </StatusTag>
                <span className="row">
                  <Button href={`${memoPath(collection, memo.kind)}/pdf`} target="_blank" size="small">
                    PDF<span className="visually-hidden"> {pick(memo.titleTh, memo.titleEn)}</span>
                  </Button>
                  <Button href={`${memoPath(collection, memo.kind)}/docx`} size="small" download>
                    DOCX<span className="visually-hidden"> {pick(memo.titleTh, memo.titleEn)}</span>
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
