import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { CaseStatus, DuplicateCase } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { CaseStatusTag } from './CaseStatusTag';
import { type Narrowed, useCaseCounts, useCases } from './queries';
import styles from './CaseList.module.css';

type Filter = CaseStatus | 'ALL';
const STATUSES = ['OPEN', 'DECIDED', 'CLOSED'] as const;

interface Props {
  narrowed: Omit<Narrowed, 'status'>;
  /** Further choices beside that of the state. */
  tools?: ReactNode;
  /** The list holds cases of more than one collection, so each says of which it is. */
  ofMany?: boolean;
}

/** Cases one below the other, the newest first; what waits for a decision is chosen at first. */
export function CaseList({ narrowed, tools, ofMany = false }: Props) {
  const { t } = useLanguage();
  const counts = useCaseCounts(narrowed);
  const [chosen, setChosen] = useState<Filter | null>(null);
  const { open = 0, decided = 0, closed = 0 } = counts.data ?? {};
  const filter = chosen ?? (open > 0 ? 'OPEN' : 'ALL');
  const cases = useCases({ ...narrowed, status: filter === 'ALL' ? undefined : filter });
  const count = { OPEN: open, DECIDED: decided, CLOSED: closed };
  return (
    <Panel flush testId="duplicates">
      <div className={styles.tools}>
        <Segmented<Filter>
          value={filter}
          onChange={setChosen}
          aria-label={t('duplicates.filter')}
          options={[
            ...STATUSES.map((status) => ({
              value: status,
              label: `${t(`duplicates.status.${status}`)} ${count[status]}`,
            })),
            { value: 'ALL' as const, label: `${t('common.all')} ${open + decided + closed}` },
          ]}
        />
        {tools}
      </div>
      <Loaded query={cases} rows={4}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Empty title={t(filter === 'ALL' ? 'duplicates.none.title' : 'duplicates.none.filtered')}>
              {filter === 'ALL' && t('duplicates.none.text')}
            </Empty>
          ) : (
            <>
              <ul>
                {items.map((one) => (
                  <Item key={one.id} one={one} ofMany={ofMany} />
                ))}
              </ul>
              {cases.hasNextPage && (
                <div className={styles.more}>
                  <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
                    {t('duplicates.more')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Item({ one, ofMany }: { one: DuplicateCase; ofMany: boolean }) {
  const { t } = useLanguage();
  return (
    <li className={styles.item} data-testid="duplicate" data-status={one.status}>
      <div className={styles.head}>
        <Link to={`/duplicates/${one.id}`} className={styles.id}>
          <span className="visually-hidden">{t('duplicates.open')} </span>
          {t('duplicates.case')} <span className="num">{one.maskedId}</span>
        </Link>
        <CaseStatusTag status={one.status} />
      </div>
      <ul className={styles.sides}>
        {one.sides.map((side) => (
          <li key={side.schoolCode} className={one.ruling?.keepsAt === side.schoolCode ? styles.kept : ''}>
            {side.nameTh}
            {side.grade && (
              <span className="quiet">
                {' '}
                · {t('duplicates.place', { grade: side.grade, room: side.room ?? '–' })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <span className="small quiet">
        {ofMany && `${one.collectionTitleTh} · `}
        {t('duplicates.openedAt')} <DateText value={one.openedAt} shape="dateTime" />
      </span>
    </li>
  );
}
