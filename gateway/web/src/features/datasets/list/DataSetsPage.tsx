import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { useDataSets, versionPage } from '../queries';
import { OriginTag, StatusOf } from '../StatusOf';
import type { DataSetView } from '../types';
import styles from './DataSets.module.css';
import { NewDataSet } from './NewDataSet';

export function DataSetsPage() {
  const { t } = useLanguage();
  const may = useMay();
  const dataSets = useDataSets();
  const [making, setMaking] = useState(false);
  return (
    <Page
      title={t('nav.dataSets')}
      intro={t('datasets.intro')}
      actions={
        may('manageDataSets') && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setMaking(true)}
            data-testid="new-data-set"
          >
            {t('datasets.new')}
          </Button>
        )
      }
    >
      <Panel flush>
        <Loaded query={dataSets}>{(all) => <List all={all} />}</Loaded>
      </Panel>
      {making && <NewDataSet onClose={() => setMaking(false)} />}
    </Page>
  );
}

type Wanted = 'all' | 'DRAFT' | 'PUBLISHED';

function List({ all }: { all: DataSetView[] }) {
  const { t, pick } = useLanguage();
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState<Wanted>('all');
  const sought = words.trim().toLowerCase();
  const shown = all.filter(
    (one) =>
      (wanted === 'all' || one.status === wanted) &&
      (sought === '' || `${one.code} ${one.titleTh} ${one.titleEn}`.toLowerCase().includes(sought)),
  );
  const columns: Column<DataSetView>[] = [
    {
      key: 'title',
      title: t('datasets.name'),
      primary: true,
      sort: (one) => pick(one.titleTh, one.titleEn),
      render: (one) => (
        <Link to={versionPage(one.code, one.version)} className={styles.name}>
          {pick(one.titleTh, one.titleEn) || one.code}
          <span className="small quiet mono">{one.code}</span>
        </Link>
      ),
    },
    {
      key: 'version',
      title: t('datasets.versionShort'),
      align: 'right',
      sort: (one) => one.version,
      render: (one) => <span className="num">{one.version}</span>,
    },
    {
      key: 'status',
      title: t('datasets.status'),
      sort: (one) => one.status,
      render: (one) => <StatusOf view={one} />,
    },
    {
      key: 'origin',
      title: t('datasets.origin'),
      sort: (one) => one.origin,
      render: (one) => <OriginTag view={one} />,
    },
    { key: 'fields', title: t('datasets.fieldsShort'), align: 'right', render: (one) => one.fields },
    { key: 'rules', title: t('datasets.rulesShort'), align: 'right', render: (one) => one.rules },
    {
      key: 'changed',
      title: t('datasets.changed'),
      sort: (one) => one.changedAt,
      render: (one) => <DateText value={one.changedAt} shape="date" />,
    },
  ];
  return (
    <>
      <div className={styles.tools}>
        <Input
          allowClear
          aria-label={t('datasets.search')}
          placeholder={t('datasets.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          style={{ maxWidth: 320 }}
        />
        <Select<Wanted>
          aria-label={t('datasets.status')}
          value={wanted}
          onChange={setWanted}
          style={{ minWidth: 160 }}
          options={[
            { value: 'all', label: t('datasets.everyStatus') },
            { value: 'PUBLISHED', label: t('datasets.status.PUBLISHED') },
            { value: 'DRAFT', label: t('datasets.status.DRAFT') },
          ]}
        />
        <span className={styles.count} role="status">
          {t('common.shown', { shown: shown.length, all: all.length })}
        </span>
      </div>
      <DataTable
        caption={t('nav.dataSets')}
        columns={columns}
        rows={shown}
        rowKey={(one) => `${one.code}/${one.version}`}
        testId="data-sets-table"
        empty={<Empty drawing="search" title={t('datasets.none')} />}
      />
    </>
  );
}
