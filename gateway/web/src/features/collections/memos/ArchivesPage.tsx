import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { OfficeTabs } from '@shared/ui/OfficeTabs';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { useArchives } from './archives';
import { DownloadArchive } from './DownloadArchive';
import { Fixity } from './Fixity';
import styles from './Memos.module.css';

/** All sealed collections, found again by any word of their papers. */
export function ArchivesPage() {
  const { t } = useLanguage();
  const [q, setQ] = useState('');
  return (
    <Page title={t('archives.title')} intro={t('archives.intro')}>
      <OfficeTabs />
      <Input.Search
        allowClear
        size="large"
        aria-label={t('archives.search')}
        placeholder={t('archives.placeholder')}
        maxLength={200}
        onSearch={(words) => setQ(words.trim())}
        data-testid="archives-search"
      />
      <Panel flush title={q ? t('archives.found', { q }) : t('archives.all')} testId="archives">
        <Loaded query={useArchives(q)} rows={5}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty title={t('archives.none')}>{t('archives.noneText')}</Empty>
            ) : (
              <ul className={styles.list}>
                {page.items.map((archive) => (
                  <li key={archive.collectionId} className={styles.item}>
                    <span className={styles.name}>
                      <Link to={`/collections/${archive.collectionId}/steps`}>{archive.titleTh}</Link>
                      <span className="small quiet">
                        {t('archives.facts', { files: archive.files })} ·{' '}
                        <DateText value={archive.sealedAt} shape="long" /> · {t('archive.keepUntil')}{' '}
                        <DateText value={archive.keepUntil} shape="long" />
                      </span>
                      {archive.papers.map((paper) => (
                        <span key={paper.path} className="small">
                          {paper.titleTh} <code>{paper.path}</code>
                        </span>
                      ))}
                    </span>
                    <span>
                      <Fixity archive={archive} />
                    </span>
                    <span className="row">
                      <DownloadArchive archive={archive} />
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
