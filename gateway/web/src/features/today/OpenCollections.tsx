import { Link } from 'react-router';
import type { BoardCounts, Collection } from '@shared/api/types';
import { DateText, daysUntil } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { ProgressStrip, useBoard, useCollections } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Today.module.css';

/** Collections that are open, and how many schools are still missing. */
export function OpenCollections() {
  const { t } = useLanguage();
  const may = useMay();
  const collections = useCollections();
  return (
    <Panel flush title={t('today.collections')} testId="open-collections">
      <Loaded query={collections} rows={3}>
        {(all) => {
          const open = all
            .filter((item) => item.status === 'OPEN')
            .sort((a, b) => a.entryClosesAt.localeCompare(b.entryClosesAt));
          return open.length === 0 ? (
            <Empty
              title={t('today.noneOpen')}
              action={may('manageCollections') && <Link to="/collections/new">{t('collections.new')}</Link>}
            />
          ) : (
            <ul>
              {open.slice(0, 6).map((item) => (
                <Open key={item.id} item={item} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Open({ item }: { item: Collection }) {
  const { t, pick } = useLanguage();
  const board = useBoard(item.id);
  const days = daysUntil(item.entryClosesAt);
  const counts = board.data?.counts;
  const missing = counts && counts.expected - counts.accepted - counts.certified - counts.submitted;
  return (
    <li className={styles.open}>
      <Link to={`/collections/${item.id}`} className={styles.step}>
        {pick(item.titleTh, item.titleEn)}
      </Link>
      {counts && <ProgressStrip counts={counts} compact />}
      <div className={styles.figures}>
        <span>
          {missing !== undefined &&
            (missing === 0
              ? t('today.allSent')
              : t('today.missing', { count: missing, expected: item.expected }))}
        </span>
        <span className={days <= 3 ? styles.late : undefined}>
          {days < 0
            ? t('workspace.closed')
            : days === 0
              ? t('workspace.closesToday')
              : t('workspace.daysLeft', { days })}
          {' · '}
          <DateText value={item.entryClosesAt} shape="day" />
        </span>
      </div>
      {counts && <Waiting id={item.id} counts={counts} />}
    </li>
  );
}

/** What somebody at the office can do about it now, each with the schools it is about. */
function Waiting({ id, counts }: { id: string; counts: BoardCounts }) {
  const { t } = useLanguage();
  const board = `/collections/${id}`;
  const waiting = [
    { key: 'today.toAccept', count: counts.certified, to: `${board}?status=CERTIFIED` },
    { key: 'today.past', count: counts.late, to: `${board}?show=late` },
    { key: 'today.likelyLate', count: counts.forecastLate, to: `${board}?show=forecast` },
  ] as const;
  const some = waiting.filter((one) => one.count > 0);
  if (some.length === 0) return null;
  return (
    <ul className={styles.waiting}>
      {some.map((one) => (
        <li key={one.key}>
          <Link to={one.to} data-testid={one.key}>
            {t(one.key, { count: one.count })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
