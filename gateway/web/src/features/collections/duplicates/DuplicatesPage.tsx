import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '@shared/api/client';
import type { DuplicateCase } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { keys, paths } from '@shared/submissions';
import { StatusTag } from '@shared/ui/StatusTag';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { DecideDialog } from './DecideDialog';
import styles from './Duplicates.module.css';

type Filter = 'OPEN' | 'ALL';

/** One pupil at two schools is one case: both sides beside each other, and one outcome. */
export function DuplicatesPage() {
  const { id = '' } = useParams();
  const duplicates = useQuery({
    queryKey: [...keys.collection(id), 'duplicates'],
    queryFn: ({ signal }) => api.all<DuplicateCase>(`${paths.collection(id)}/duplicates`, {}, signal),
  });
  return <Loaded query={duplicates}>{(cases) => <Cases cases={cases} collectionId={id} />}</Loaded>;
}

function Cases({ cases, collectionId }: { cases: DuplicateCase[]; collectionId: string }) {
  const { t } = useLanguage();
  const open = cases.filter((one) => one.status === 'OPEN');
  const [filter, setFilter] = useState<Filter>(open.length > 0 ? 'OPEN' : 'ALL');
  const shown = filter === 'OPEN' ? open : cases;
  if (cases.length === 0) {
    return (
      <Panel>
        <Empty title={t('duplicates.none.title')}>{t('duplicates.none.text')}</Empty>
      </Panel>
    );
  }
  return (
    <div className="stack">
      <div className="spread">
        <p className={styles.intro}>{t('duplicates.intro')}</p>
        <Segmented<Filter>
          value={filter}
          onChange={setFilter}
          aria-label={t('duplicates.filter')}
          options={[
            { value: 'OPEN', label: t('duplicates.open', { count: open.length }) },
            { value: 'ALL', label: `${t('common.all')} ${cases.length}` },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <Panel>
          <Empty title={t('duplicates.allDecided')} />
        </Panel>
      ) : (
        <ul className="stack">
          {shown.map((one) => (
            <li key={one.id}>
              <Case one={one} collectionId={collectionId} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Case({ one, collectionId }: { one: DuplicateCase; collectionId: string }) {
  const { t } = useLanguage();
  const may = useMay();
  const [deciding, setDeciding] = useState<string | null>(null);
  return (
    <Panel
      testId="duplicate"
      title={
        <>
          {t('duplicates.case')} <span className="num">{one.maskedId}</span>
        </>
      }
      actions={
        <StatusTag tone={one.status === 'OPEN' ? 'amber' : one.status === 'DECIDED' ? 'teal' : 'green'}>
          {t(`duplicates.status.${one.status}`)}
        </StatusTag>
      }
    >
      <ul className={styles.sides}>
        {one.sides.map((side) => (
          <li
            key={`${side.schoolCode}-${side.row ?? ''}`}
            className={one.keepsAt === side.schoolCode ? styles.kept : styles.side}
          >
            <h3>{side.nameTh}</h3>
            <p className={styles.meta}>
              {side.schoolCode} ·{' '}
              {t('duplicates.place', { grade: side.grade ?? '–', room: String(side.room ?? '–') })}
              {side.row !== null && ` · ${t('common.row', { row: side.row })}`}
            </p>
            {one.keepsAt === side.schoolCode && (
              <StatusTag tone="solid">{t('duplicates.keepsHere')}</StatusTag>
            )}
            {one.status === 'OPEN' && may('decideDuplicates') && (
              <Button onClick={() => setDeciding(side.schoolCode)} data-testid={`keep-${side.schoolCode}`}>
                {t('duplicates.keep')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {one.reason && (
        <p className={styles.reason}>
          <strong>{t('common.reason')}:</strong> {one.reason}
        </p>
      )}
      {deciding && (
        <DecideDialog
          one={one}
          keepsAt={deciding}
          collectionId={collectionId}
          onClose={() => setDeciding(null)}
        />
      )}
    </Panel>
  );
}
