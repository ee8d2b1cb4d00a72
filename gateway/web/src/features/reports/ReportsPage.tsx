import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Report } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { NewReport } from './NewReport';
import { designPage, useReports } from './queries';

/** All reports that the office can make, each a definition with versions. */
export function ReportsPage() {
  const { t, pick } = useLanguage();
  const may = useMay();
  const reports = useReports();
  const [making, setMaking] = useState<'new' | Report | null>(null);
  const columns: Column<Report>[] = [
    {
      key: 'title',
      title: t('information.title'),
      primary: true,
      sort: (one) => one.titleTh,
      render: (one) => <Link to={designPage(one.code)}>{pick(one.titleTh, one.titleEn)}</Link>,
    },
    {
      key: 'rows',
      title: t('designs.rows'),
      sort: (one) => one.rows,
      render: (one) => t(`designs.rows.${one.rows}` as TextKey),
    },
    { key: 'dataSet', title: t('designs.dataSet'), sort: (one) => one.dataSet, render: (one) => one.dataSet },
    {
      key: 'state',
      title: t('board.status'),
      bare: true,
      render: (one) => (
        <>
          {one.version > 0 ? (
            <StatusTag tone="green">{t('designs.inForceVersion', { version: one.version })}</StatusTag>
          ) : (
            <StatusTag tone="grey">{t('designs.notInForce')}</StatusTag>
          )}{' '}
          {one.draft && <StatusTag tone="amber">{t('designs.draft')}</StatusTag>}{' '}
          {one.offered && <StatusTag tone="blue">{t('designs.offered')}</StatusTag>}
        </>
      ),
    },
    ...(may('produce')
      ? [
          {
            key: 'acts',
            title: t('snapshots.acts'),
            untitled: true,
            bare: true,
            render: (one: Report) => (
              <Button
                size="small"
                onClick={() => setMaking(one)}
                aria-label={`${t('designs.copy')} ${one.titleTh}`}
                data-testid={`copy-${one.code}`}
              >
                {t('designs.copy')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      title={t('information.tab.designs')}
      intro={t('designs.intro')}
      actions={
        may('produce') && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setMaking('new')}
            data-testid="new-design"
          >
            {t('designs.new')}
          </Button>
        )
      }
    >
      <InformationTabs />
      <Panel flush>
        <Loaded query={reports}>
          {(all) => (
            <DataTable
              caption={t('information.tab.designs')}
              columns={columns}
              rows={all}
              rowKey={(one) => one.code}
              empty={<Empty title={t('designs.none')} />}
              testId="designs"
            />
          )}
        </Loaded>
      </Panel>
      {making && <NewReport from={making === 'new' ? undefined : making} onClose={() => setMaking(null)} />}
    </Page>
  );
}
