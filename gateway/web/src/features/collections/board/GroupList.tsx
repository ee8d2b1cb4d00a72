import type { BoardSchool } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { ProgressStrip } from '@shared/submissions';
import { DataTable } from '@shared/ui/DataTable';
import { type Group, type Grouping, groupsOf, sentOf, shareOf } from './counting';
import styles from './GroupList.module.css';
import { useColumns } from './useColumns';

interface Props {
  collectionId: string;
  schools: BoardSchool[];
  by: Grouping;
  /** Which of a group's schools the filters let through; its figures are of all of them. */
  fits: (school: BoardSchool) => boolean;
  /** A filter that finds little opens what it found. */
  open: boolean;
}

/** The board as a tree: each district or network with its figures, and its schools beneath. */
export function GroupList({ collectionId, schools, by, fits, open }: Props) {
  const groups = groupsOf(schools, by).filter((group) => group.schools.some(fits));
  return (
    <ul className={styles.groups} data-testid="board-groups">
      {groups.map((group) => (
        <li key={group.name ?? ''}>
          <GroupItem collectionId={collectionId} group={group} by={by} fits={fits} open={open} />
        </li>
      ))}
    </ul>
  );
}

interface ItemProps extends Omit<Props, 'schools'> {
  group: Group;
}

function GroupItem({ collectionId, group, by, fits, open }: ItemProps) {
  const { t } = useLanguage();
  const columns = useColumns(collectionId, by);
  const { counts } = group;
  const shown = group.schools.filter(fits);
  const name = group.name ?? t(by === 'network' ? 'board.noNetwork' : 'board.noDistrict');
  return (
    <details className={styles.group} open={open} data-testid="board-group" data-name={group.name ?? ''}>
      <summary className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        <span className={styles.figures}>
          <span>{t('common.schools', { count: counts.expected })}</span>
          <span>
            {t('board.group.sent', {
              count: sentOf(counts),
              share: shareOf(sentOf(counts), counts.expected),
            })}
          </span>
          <span>
            {t('board.group.accepted', {
              count: counts.accepted,
              share: shareOf(counts.accepted, counts.expected),
            })}
          </span>
          {counts.forecastLate > 0 && (
            <span className={styles.forecast}>
              {t('board.group.forecastLate', { count: counts.forecastLate })}
            </span>
          )}
          {counts.late > 0 && (
            <span className={styles.late}>{t('board.group.late', { count: counts.late })}</span>
          )}
        </span>
        <span className={styles.strip}>
          <ProgressStrip counts={counts} compact />
        </span>
      </summary>
      {shown.length < counts.expected && (
        <p className={styles.part}>{t('board.shown', { shown: shown.length, all: counts.expected })}</p>
      )}
      <DataTable
        caption={t('board.group.caption', { name })}
        columns={columns}
        rows={shown}
        rowKey={(school) => school.schoolCode}
        rowTone={(school) => (school.late ? 'attention' : undefined)}
        short
      />
    </details>
  );
}
