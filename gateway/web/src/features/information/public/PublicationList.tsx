import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import type { PublicationSummary } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from '../Information.module.css';
import { usePublications } from '../queries';

/** On a page of its own the list's titles stand right under the page's. */
export function PublicationList({ level = 3 }: { level?: 2 | 3 }) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const publications = usePublications(asked);
  return (
    <div className="stack">
      <Input
        allowClear
        size="large"
        aria-label={t('public.search')}
        placeholder={t('public.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        style={{ maxWidth: 520 }}
        data-testid="public-search"
      />
      <Loaded query={publications}>
        {(items) =>
          items.length === 0 ? (
            <Panel>
              <Empty drawing="search" title={t(asked ? 'public.notFound' : 'public.none')} />
            </Panel>
          ) : (
            <ul className={styles.list}>
              {items.map((item) => (
                <Card key={item.slug} item={item} level={level} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Card({ item, level }: { item: PublicationSummary; level: 2 | 3 }) {
  const { t } = useLanguage();
  const Title = `h${level}` as const;
  return (
    <li className={styles.card} data-testid="publication">
      <Title>
        <Link to={`/public/${item.slug}`}>{item.titleTh}</Link>
      </Title>
      <p className="small">
        {t('collections.asOf')} <DateText value={item.referenceDate} shape="long" />
      </p>
      <p className="small quiet">
        {t('public.publishedAt')} <DateText value={item.publishedAt} /> ·{' '}
        {t('common.version', { version: item.edition })}
      </p>
    </li>
  );
}
