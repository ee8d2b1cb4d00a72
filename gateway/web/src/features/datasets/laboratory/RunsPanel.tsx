import { Button } from 'antd';
import type { Collection } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import { Empty } from '@shared/ui/states';
import { tones, whatOf } from './told';
import { type LabRun, useRuns } from './trial';

interface Props {
  dataSet: string;
  collections: Collection[];
  looked: string | null;
  onLook: (id: string) => void;
}

/** Earlier runs of this data set, to be looked at again. */
export function RunsPanel({ dataSet, collections, looked, onLook }: Props) {
  const { t, pick } = useLanguage();
  const columns: Column<LabRun>[] = [
    { key: 'what', title: t('lab.what'), primary: true, render: (run) => whatOf(run, t) },
    {
      key: 'collection',
      title: t('lab.collection'),
      render: (run) => {
        const tried = collections.find((one) => one.id === run.collectionId);
        return tried ? pick(tried.titleTh, tried.titleEn) : '–';
      },
    },
    {
      key: 'asked',
      title: t('lab.asked'),
      render: (run) => (
        <>
          <DateText value={run.askedAt} shape="dateTime" />
          <div className="small quiet">{run.by}</div>
        </>
      ),
    },
    {
      key: 'found',
      title: t('lab.found'),
      align: 'right',
      render: (run) => run.found.toLocaleString('en-US'),
    },
    {
      key: 'status',
      title: t('lab.state'),
      bare: true,
      render: (run) => <StatusTag tone={tones[run.status]}>{t(`lab.status.${run.status}`)}</StatusTag>,
    },
    {
      key: 'look',
      title: t('lab.look'),
      bare: true,
      render: (run) => (
        <Button size="small" disabled={run.id === looked} onClick={() => onLook(run.id)}>
          {t('lab.look')}
        </Button>
      ),
    },
  ];
  return (
    <Panel flush title={t('lab.earlier')} note={t('lab.earlierNote')} testId="lab-runs">
      <Loaded query={useRuns(dataSet)} rows={3}>
        {(page) => (
          <DataTable
            caption={t('lab.earlier')}
            columns={columns}
            rows={page.items}
            rowKey={(run) => run.id}
            rowTone={(run) => (run.id === looked ? 'attention' : undefined)}
            empty={<Empty title={t('lab.noRuns')}>{t('lab.noRunsText')}</Empty>}
          />
        )}
      </Loaded>
    </Panel>
  );
}
