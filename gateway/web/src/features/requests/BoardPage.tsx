import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { BoardCard } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { TimeLeft } from '@shared/procedure';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { StatusTag } from '@shared/ui/StatusTag';
import { type BoardColumn, type BoardFilter, columnsOf, neighbour, shows, toneOf } from './board';
import styles from './Board.module.css';
import { useBoard } from './queries';
import { RequestTabs } from './RequestTabs';

/** Every open request in the column of the step it stands at, late first. */
export function BoardPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  return (
    <Page
      title={t('requests.tab.board')}
      intro={t('requests.board.intro')}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => void navigate('/requests/new')}
        >
          {t('requests.new')}
        </Button>
      }
    >
      <RequestTabs />
      <Loaded query={useBoard()}>{(cards) => <Board cards={cards} />}</Loaded>
    </Page>
  );
}

function Board({ cards }: { cards: BoardCard[] }) {
  const { t } = useLanguage();
  const [filter, setFilter] = useState<BoardFilter>('ALL');
  const board = useRef<HTMLDivElement>(null);
  const columns = columnsOf(cards.filter((card) => shows(card, filter)));
  const count = (one: BoardFilter) => cards.filter((card) => shows(card, one)).length;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
    const to = from && neighbour(columns, from, event.key);
    if (!to) return;
    event.preventDefault();
    board.current?.querySelector<HTMLElement>(`[data-card="${to}"]`)?.focus();
  };
  return (
    <>
      <Segmented<BoardFilter>
        value={filter}
        onChange={setFilter}
        aria-label={t('requests.filter')}
        className={styles.filter}
        options={(['ALL', 'MINE', 'LATE', 'WAITING'] as const).map((value) => ({
          value,
          label: `${t(`requests.board.${value}`)} (${count(value)})`,
        }))}
      />
      <p className="small quiet">{t('requests.board.keys')}</p>
      <div ref={board} className={styles.board} onKeyDown={move} data-testid="request-board">
        {columns.map((column) => (
          <Column key={column.n} column={column} />
        ))}
      </div>
    </>
  );
}

function Column({ column }: { column: BoardColumn }) {
  const { t } = useLanguage();
  const title = t(`requests.stepName.${column.n}`);
  return (
    <section className={styles.column} aria-label={`${t('procedure.stepN', { n: column.n })} ${title}`}>
      <h2>
        <span className={styles.number}>{column.n}</span>
        <span>{title}</span>
        <b className="num">{column.cards.length}</b>
      </h2>
      {column.cards.length === 0 ? (
        <p className="small quiet">{t('requests.board.none')}</p>
      ) : (
        <ul>
          {column.cards.map((card) => (
            <li key={card.id}>
              <Card card={card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Card({ card }: { card: BoardCard }) {
  const { t } = useLanguage();
  return (
    <Link
      to={`/requests/${card.id}`}
      className={`${styles.card ?? ''} ${styles[toneOf(card)] ?? ''}`}
      data-card={card.id}
      data-testid="board-card"
    >
      <span className="spread">
        <strong>{card.requestNo}</strong>
        {card.mine && <StatusTag tone="plum">{t('requests.board.mine')}</StatusTag>}
      </span>
      <span className={styles.wanted}>{card.wanted}</span>
      <span className="small quiet">
        {[card.agency, t(`requests.channel.${card.channel}`)].filter(Boolean).join(' · ')}
      </span>
      <span className="row">
        <TimeLeft step={card.step} />
        {card.urgency === 'URGENT' && <StatusTag tone="red">{t('requests.urgent')}</StatusTag>}
      </span>
    </Link>
  );
}
