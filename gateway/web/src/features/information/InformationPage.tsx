import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Production, Step } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { TimeLeft } from '@shared/procedure';
import { actorOf } from '@shared/procedure/actor';
import { ProductionStatusTag } from '@shared/productions';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { NewProduction } from './productions/NewProduction';
import { useOpenSteps, useProductions } from './queries';

export function InformationPage() {
  const { t } = useLanguage();
  const may = useMay();
  const productions = useProductions();
  const [making, setMaking] = useState(false);
  const create = (testId: string) =>
    may('produce') && (
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setMaking(true)}
        data-testid={testId}
      >
        {t('information.new')}
      </Button>
    );
  return (
    <Page title={t('nav.information')} intro={t('information.intro')} actions={create('new-production')}>
      <InformationTabs />
      <Panel flush>
        <Loaded query={productions}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('information.empty.title')} action={create('first-production')}>
                {t('information.empty.text')}
              </Empty>
            ) : (
              <Productions all={all} />
            )
          }
        </Loaded>
      </Panel>
      {making && <NewProduction onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Productions({ all }: { all: Production[] }) {
  const { t, pick } = useLanguage();
  const steps = useOpenSteps();
  const stepOf = (p: Production): Step | undefined => steps.data?.get(p.id);
  const name = (step: Step | undefined) => (step ? pick(step.nameTh, step.nameEn) : '–');
  const columns: Column<Production>[] = [
    {
      key: 'title',
      title: t('information.title'),
      primary: true,
      sort: (p) => p.titleTh,
      render: (p) => <Link to={`/information/productions/${p.id}`}>{p.titleTh}</Link>,
    },
    {
      key: 'status',
      title: t('board.status'),
      bare: true,
      sort: (p) => p.status,
      render: (p) => <ProductionStatusTag status={p.status} />,
    },
    {
      key: 'step',
      title: t('requests.step'),
      render: (p) => name(stepOf(p)),
    },
    {
      key: 'left',
      title: t('requests.timeLeft'),
      sort: (p) => stepOf(p)?.remainingDays ?? null,
      render: (p) => {
        const step = stepOf(p);
        return step && <TimeLeft step={step} />;
      },
    },
    {
      key: 'author',
      title: t('information.author'),
      render: (p) => actorOf(p.author, t('procedure.bySystem')) ?? '–',
    },
  ];
  return (
    <DataTable
      caption={t('information.tab.productions')}
      columns={columns}
      rows={all}
      rowKey={(p) => p.id}
      testId="productions-table"
    />
  );
}
