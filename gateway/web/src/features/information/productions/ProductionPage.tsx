import { Segmented } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Production, ReportTable } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay, useMe } from '@shared/me';
import { ProcedurePanel } from '@shared/procedure';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { ProductionStatusTag } from '../ProductionStatusTag';
import { reporting, reportingKeys, useProduction, useProductionSteps, useTable } from '../queries';
import { type Cell, FigureTable } from '../table/FigureTable';
import { LineageDrawer } from '../table/LineageDrawer';
import { Outputs } from './Outputs';
import { PublishButton } from './PublishButton';

type View = 'table' | 'steps' | 'files';

export function ProductionPage() {
  const { id = '' } = useParams();
  return <Loaded query={useProduction(id)}>{(one) => <Shown production={one} />}</Loaded>;
}

function Shown({ production }: { production: Production }) {
  const { t, pick } = useLanguage();
  const me = useMe();
  const produced = production.status !== 'DRAFT';
  const [view, setView] = useState<View>(produced ? 'table' : 'steps');
  const mine = production.author === me.username || production.author === me.name;
  return (
    <Page
      title={pick(production.titleTh, production.titleEn)}
      intro={production.author ? `${t('information.author')} ${production.author}` : undefined}
      back={{ to: '/information', label: t('information.tab.productions') }}
      tags={<ProductionStatusTag status={production.status} />}
      actions={
        <>
          {production.slug && (
            <Link to={`/public/${production.slug}`} data-testid="see-public">
              {t('information.seePublic')}
            </Link>
          )}
          <PublishButton production={production} />
        </>
      }
    >
      <div>
        <Segmented<View>
          value={view}
          onChange={setView}
          aria-label={t('information.views')}
          options={[
            { value: 'table', label: t('information.view.table') },
            { value: 'steps', label: t('information.view.steps') },
            { value: 'files', label: t('information.view.files') },
          ]}
        />
      </div>
      {view === 'table' && <Figures production={production} ready={produced} />}
      {view === 'steps' && <Steps production={production} mine={mine} />}
      {view === 'files' && <Outputs production={production} />}
    </Page>
  );
}

function Figures({ production, ready }: { production: Production; ready: boolean }) {
  const { t } = useLanguage();
  const table = useTable(production.id, ready);
  if (!ready) {
    return (
      <Panel>
        <Empty title={t('information.notYet.title')}>{t('information.notYet.text')}</Empty>
      </Panel>
    );
  }
  return (
    <Panel flush title={t('information.view.table')}>
      <Loaded query={table}>{(data) => <Pedigreed production={production} table={data} />}</Loaded>
    </Panel>
  );
}

/** The bottom line's figures are asked for under this code. */
const WHOLE_AREA = 'TOTAL';

function Pedigreed({ production, table }: { production: Production; table: ReportTable }) {
  const { t } = useLanguage();
  const [cell, setCell] = useState<Cell | null>(null);
  const column = table.columns.find((one) => one.key === cell?.columnKey);
  const row = table.rows.find((one) => one.schoolCode === cell?.schoolCode);
  const what = [row?.nameTh ?? t('table.whole'), column?.groupTh, column?.titleTh]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <FigureTable table={table} caption={production.titleTh} onCell={setCell} />
      <LineageDrawer
        figureId={cell ? `${production.id}~${cell.schoolCode ?? WHOLE_AREA}~${cell.columnKey}` : null}
        what={what}
        onClose={() => setCell(null)}
      />
    </>
  );
}

function Steps({ production, mine }: { production: Production; mine: boolean }) {
  const { t } = useLanguage();
  const may = useMay();
  const steps = useProductionSteps(production.id);
  return (
    <>
      {mine && production.status === 'PRODUCED' && (
        <Panel tone="accent">{t('information.notByAuthor')}</Panel>
      )}
      <Loaded query={steps} rows={8}>
        {(view) => (
          <ProcedurePanel
            view={view}
            path={`${reporting.production(production.id)}/steps`}
            refresh={[reportingKeys.productions]}
            mayAct={may('publish')}
          />
        )}
      </Loaded>
    </>
  );
}
