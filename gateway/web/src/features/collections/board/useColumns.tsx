import { Link } from 'react-router';
import type { BoardSchool } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { STATUS_ORDER, SubmissionStatusTag } from '@shared/submissions';
import type { Column } from '@shared/ui/DataTable';
import { OutlookTag } from './OutlookText';
import styles from './Board.module.css';

/** What a school's row tells; the district is left out where the rows stand under it. */
export function useColumns(collectionId: string, without?: string): Column<BoardSchool>[] {
  const { t } = useLanguage();
  const figure = (value: number | null | undefined) =>
    value ? value.toLocaleString('en-US') : <span className="dash">–</span>;
  const columns: Column<BoardSchool>[] = [
    {
      key: 'name',
      title: t('schools.name'),
      primary: true,
      minWidth: 220,
      sort: (s) => s.nameTh,
      render: (s) => (
        <Link to={`/collections/${collectionId}/schools/${s.schoolCode}`} className={styles.school}>
          {s.nameTh} <span className={styles.code}>{s.schoolCode}</span>
        </Link>
      ),
    },
    {
      key: 'districtTh',
      title: t('schools.district'),
      sort: (s) => s.districtTh ?? '',
      render: (s) => s.districtTh,
    },
    {
      key: 'status',
      title: t('board.status'),
      bare: true,
      sort: (s) => STATUS_ORDER.indexOf(s.status),
      render: (s) => (
        <span className={styles.status}>
          <SubmissionStatusTag status={s.status} />
          {s.correction && <span className="small quiet">{t('correction.onBoard')}</span>}
          {s.exceptionUntil && (
            <span className="small quiet">
              {t('exceptions.board')} <DateText value={s.exceptionUntil} shape="moment" />
            </span>
          )}
          {s.late && <span className={`${styles.late ?? ''} small`}>{t('board.isLate')}</span>}
        </span>
      ),
    },
    {
      key: 'forecast',
      title: t('forecast.title'),
      bare: true,
      sort: (s) => s.forecast?.percent ?? -1,
      render: (s) => s.forecast && <OutlookTag outlook={s.forecast} />,
    },
    {
      key: 'rows',
      title: t('board.rows'),
      align: 'right',
      sort: (s) => s.rows ?? -1,
      render: (s) => figure(s.rows),
    },
    {
      key: 'errors',
      title: t('severity.ERROR'),
      align: 'right',
      sort: (s) => s.errors ?? -1,
      render: (s) => (s.errors ? <span className={styles.bad}>{figure(s.errors)}</span> : figure(null)),
    },
    {
      key: 'queries',
      title: t('board.unexplained'),
      align: 'right',
      sort: (s) => s.unexplained ?? s.queries ?? -1,
      render: (s) => figure(s.unexplained ?? s.queries),
    },
    {
      key: 'updated',
      title: t('board.updated'),
      sort: (s) => s.updatedAt ?? '',
      render: (s) => <DateText value={s.updatedAt} shape="moment" />,
    },
  ];
  return columns.filter((column) => column.key !== without);
}
