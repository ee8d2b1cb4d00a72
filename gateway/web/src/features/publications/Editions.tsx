import { Link } from 'react-router';
import type { EditionChanges, Publication } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import styles from './Editions.module.css';
import { useChanges } from './queries';

/** An old edition says so first, with what the present one changed. */
export function OldEdition({ one }: { one: Publication }) {
  const { t } = useLanguage();
  const { slug, edition } = one.publication;
  const reasons = one.editions.filter((other) => other.number > edition && other.reasonTh);
  return (
    <Panel tone="warning" title={t('public.old', { present: one.present })} testId="old-edition">
      <div className="stack">
        <ul>
          {reasons.map((other) => (
            <li key={other.number}>
              {t('common.version', { version: other.number })}: {other.reasonTh}
            </li>
          ))}
        </ul>
        <p>
          <Link to={`/public/${slug}`} data-testid="to-present">
            {t('public.toPresent')}
          </Link>
        </p>
        <Loaded query={useChanges(slug, edition)} rows={3}>
          {(changes) => <Changes changes={changes} />}
        </Loaded>
      </div>
    </Panel>
  );
}

type Cell = EditionChanges['cells'][number];

function Changes({ changes }: { changes: EditionChanges }) {
  const { t } = useLanguage();
  const columns: Column<Cell>[] = [
    { key: 'row', title: t('public.change.row'), primary: true, render: (cell) => cell.rowTh },
    { key: 'column', title: t('public.change.column'), render: (cell) => cell.columnTh },
    { key: 'before', title: t('public.change.before'), render: (cell) => cell.before || '–' },
    { key: 'after', title: t('public.change.after'), render: (cell) => cell.after || '–' },
  ];
  const names = (key: 'rowsAdded' | 'rowsGone' | 'columnsAdded' | 'columnsGone') =>
    changes[key].length > 0 && (
      <li>
        {t(`public.change.${key}`)}: {changes[key].join(', ')}
      </li>
    );
  return (
    <details className={styles.changes} data-testid="changes">
      <summary>{t('public.changed', { count: changes.count })}</summary>
      <ul>
        {names('rowsAdded')}
        {names('rowsGone')}
        {names('columnsAdded')}
        {names('columnsGone')}
      </ul>
      {changes.cells.length > 0 && (
        <DataTable
          caption={t('public.changed', { count: changes.count })}
          columns={columns}
          rows={changes.cells}
          rowKey={(cell) => `${cell.rowKey} ${cell.columnCode}`}
        />
      )}
    </details>
  );
}

/** Every edition there was, each under an address of its own. */
export function Editions({ one }: { one: Publication }) {
  const { t } = useLanguage();
  return (
    <Panel title={t('public.editions')} testId="editions">
      <ol className={styles.editions} reversed>
        {[...one.editions].reverse().map((edition) => (
          <li key={edition.number}>
            <Link to={`/public/${one.publication.slug}/${edition.number}`}>
              {t('common.version', { version: edition.number })}
            </Link>{' '}
            · <DateText value={edition.publishedAt} /> · {edition.titleTh}
            {edition.reasonTh && <p className="small quiet">{edition.reasonTh}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
