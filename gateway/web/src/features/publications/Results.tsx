import { Button } from 'antd';
import { Link } from 'react-router';
import type { Found } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { ProblemState } from '@shared/ui/ProblemView';
import { Panel } from '@shared/ui/Panel';
import { Empty, Loading } from '@shared/ui/states';
import styles from './List.module.css';
import { Marked } from './Marked';
import { WhenAndWhich } from './PublicationList';
import { useSearch } from './queries';

/** What was found, the best first, with what was typed marked in it. */
export function Results({ words, level }: { words: string; level: 2 | 3 }) {
  const { t } = useLanguage();
  const search = useSearch(words);
  if (search.isError) return <ProblemState error={search.error} onRetry={() => void search.refetch()} />;
  if (!search.data) return <Loading />;
  const items = search.data.pages.flatMap((page) => page.items);
  const count = search.data.pages[0]?.count ?? 0;
  const near = items[0]?.rank === 'NEAR';
  return (
    <>
      <p role="status" className="quiet" data-testid="found-count">
        {near ? t('public.foundNear') : t('public.found', { count })}
      </p>
      {items.length === 0 ? (
        <Panel>
          <Empty
            drawing="search"
            title={t('public.notFound')}
            action={<Link to="/request">{t('public.askInstead')}</Link>}
          >
            {t('public.notFoundText')}
          </Empty>
        </Panel>
      ) : (
        <ul className={styles.results} aria-busy={search.isPlaceholderData}>
          {items.map((item) => (
            <One key={item.publication.slug} item={item} level={level} />
          ))}
        </ul>
      )}
      {search.hasNextPage && (
        <div>
          <Button loading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
            {t('public.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function One({ item, level }: { item: Found; level: 2 | 3 }) {
  const { t } = useLanguage();
  const Title = `h${level}` as const;
  const { publication } = item;
  return (
    <li className={styles.card} data-testid="publication">
      <Title>
        <Link to={`/public/${publication.slug}`}>
          <Marked text={publication.titleTh} marks={item.titleMarks} />
        </Link>
      </Title>
      {publication.notesTh && item.notesMarks.length > 0 && (
        <p className="small">
          <Marked text={publication.notesTh} marks={item.notesMarks} />
        </p>
      )}
      {item.hits.length > 0 && (
        <div className={styles.hits}>
          <span className="small quiet">{t('public.inTable')}</span>
          {item.hits.map((hit) =>
            hit.kind === 'ROW' && hit.key ? (
              <Link
                key={hit.text}
                className={styles.hit}
                to={`/public/${publication.slug}?row=${encodeURIComponent(hit.key)}`}
                data-testid="found-row"
              >
                <Marked text={hit.text} marks={hit.marks} />
              </Link>
            ) : (
              <span key={hit.text} className={styles.hit}>
                <Marked text={hit.text} marks={hit.marks} />
              </span>
            ),
          )}
        </div>
      )}
      <WhenAndWhich item={publication} />
    </li>
  );
}
