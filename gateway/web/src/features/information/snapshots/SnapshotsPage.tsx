import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { Snapshot } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { useCollections } from '@shared/submissions';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Hash } from '@shared/ui/Hash';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty } from '@shared/ui/states';
import styles from '../Information.module.css';
import { reporting, reportingKeys, useSnapshots } from '../queries';
import { RebuildButton } from './RebuildButton';

export function SnapshotsPage() {
  const { t } = useLanguage();
  const may = useMay();
  const snapshots = useSnapshots();
  return (
    <Page
      title={t('information.tab.snapshots')}
      intro={t('information.snapshots.intro')}
      actions={
        (snapshots.data?.length ?? 0) > 1 && (
          <Link to="/information/snapshots/compare" data-testid="compare-snapshots">
            {t('snapshots.compare')}
          </Link>
        )
      }
    >
      <InformationTabs />
      {may('snapshot') && <MakeSnapshot />}
      <Panel flush>
        <Loaded query={snapshots}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('information.snapshots.none')}>{t('information.snapshots.noneText')}</Empty>
            ) : (
              <Snapshots all={all} />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

function MakeSnapshot() {
  const { t, pick } = useLanguage();
  const collections = useCollections();
  const [collectionId, setCollectionId] = useState<string | null>(null);
  const make = useAct({
    act: () => api.post<Snapshot>(reporting.snapshots, { collectionId }),
    refresh: [reportingKeys.snapshots],
    done: (made) => t('information.snapshots.made', { schools: made.schools, rows: made.rows }),
  });
  return (
    <Panel title={t('information.snapshots.make')} testId="make-snapshot">
      <div className={styles.inline}>
        <Field label={t('information.snapshots.of')}>
          {(control) => (
            <Select
              {...control}
              value={collectionId}
              loading={collections.isPending}
              placeholder={t('information.snapshots.choose')}
              onChange={setCollectionId}
              options={collections.data?.map((one) => ({
                value: one.id,
                label: pick(one.titleTh, one.titleEn),
              }))}
            />
          )}
        </Field>
        <Button
          type="primary"
          disabled={!collectionId}
          loading={make.isPending}
          onClick={() => make.mutate()}
          data-testid="make-snapshot-button"
        >
          {t('information.snapshots.button')}
        </Button>
      </div>
      {make.error && <ProblemAlert error={make.error} />}
    </Panel>
  );
}

function Snapshots({ all }: { all: Snapshot[] }) {
  const { t } = useLanguage();
  const may = useMay();
  const columns: Column<Snapshot>[] = [
    {
      key: 'title',
      title: t('information.title'),
      primary: true,
      sort: (s) => s.titleTh,
      render: (s) => s.titleTh,
    },
    {
      key: 'at',
      title: t('information.snapshots.at'),
      sort: (s) => s.createdAt,
      render: (s) => <DateText value={s.createdAt} shape="dateTime" />,
    },
    {
      key: 'schools',
      title: t('information.schools'),
      align: 'right',
      render: (s) => s.schools.toLocaleString('en-US'),
    },
    { key: 'rows', title: t('board.rows'), align: 'right', render: (s) => s.rows.toLocaleString('en-US') },
    { key: 'hash', title: 'SHA-256', render: (s) => <Hash value={s.sha256} /> },
    ...(may('snapshot')
      ? [
          {
            key: 'acts',
            title: t('snapshots.acts'),
            untitled: true,
            bare: true,
            render: (s: Snapshot) => <RebuildButton snapshot={s} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('information.tab.snapshots')}
      columns={columns}
      rows={[...all].sort((a, b) => b.createdAt.localeCompare(a.createdAt))}
      rowKey={(s) => s.id}
    />
  );
}
