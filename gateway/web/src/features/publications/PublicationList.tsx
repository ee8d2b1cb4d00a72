import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PublicationSummary } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './List.module.css';
import { usePublications } from './queries';
import { Results } from './Results';

type Level = 2 | 3;
const LONGEST = 200;

/** Everything published, and the search through it. On a page of its own the titles stand right under the page's. */
export function PublicationList({ level = 3 }: { level?: Level }) {
  const { t } = useLanguage();
  const [address, setAddress] = useSearchParams();
  const [words, setWords] = useState((address.get('q') ?? '').slice(0, LONGEST));
  const asked = useDeferredValue(words.trim());
  const ask = (typed: string) => {
    setWords(typed);
    // A search can be sent to somebody else.
    setAddress(typed.trim() ? { q: typed.trim() } : {}, { replace: true });
  };
  return (
    <div className="stack">
      <Input
        allowClear
        size="large"
        type="search"
        aria-label={t('public.search')}
        placeholder={t('public.searchHint')}
        value={words}
        maxLength={LONGEST}
        onChange={(event) => ask(event.target.value)}
        className={styles.search}
        data-testid="public-search"
      />
      {asked === '' ? <Newest level={level} /> : <Results words={asked} level={level} />}
    </div>
  );
}

function Newest({ level }: { level: Level }) {
  const { t } = useLanguage();
  return (
    <Loaded query={usePublications()}>
      {(items) =>
        items.length === 0 ? (
          <Panel>
            <Empty drawing="search" title={t('public.none')} />
          </Panel>
        ) : (
          <ul className={styles.list}>
            {[...items]
              .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
              .map((item) => (
                <Card key={item.slug} item={item} level={level} />
              ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Card({ item, level }: { item: PublicationSummary; level: Level }) {
  const Title = `h${level}` as const;
  return (
    <li className={styles.card} data-testid="publication">
      <Title>
        <Link to={`/public/${item.slug}`}>{item.titleTh}</Link>
      </Title>
      <WhenAndWhich item={item} />
    </li>
  );
}

/** Of which day the figures are, when they came out, and in which edition. */
export function WhenAndWhich({ item }: { item: PublicationSummary }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="small">
        {t('collections.asOf')} <DateText value={item.referenceDate} shape="long" />
      </p>
      <p className="small quiet">
        {t('public.publishedAt')} <DateText value={item.publishedAt} /> ·{' '}
        {t('common.version', { version: item.edition })}
      </p>
    </>
  );
}
