import { Segmented } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Production } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { ProcedurePanel } from '@shared/procedure';
import { actorOf } from '@shared/procedure/actor';
import { isBook, ProductionStatusTag } from '@shared/productions';
import { Loaded } from '@shared/query/Loaded';
import { FileList } from '@shared/ui/FileList';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { reporting, reportingKeys, useProduction, useProductionSteps } from '../queries';
import { ComparisonPanel } from './ComparisonPanel';
import { Figures } from './Figures';
import { PublishButton } from './PublishButton';

type View = 'table' | 'compare' | 'steps' | 'files';

/** The step that publishing completes. */
const PUBLISH = 6;

export function ProductionPage() {
  const { id = '' } = useParams();
  return <Loaded query={useProduction(id)}>{(one) => <Shown production={one} />}</Loaded>;
}

function Shown({ production }: { production: Production }) {
  const { t } = useLanguage();
  const [view, setView] = useState<View>('table');
  return (
    <Page
      title={production.titleTh}
      intro={`${t('information.author')} ${actorOf(production.author, t('procedure.bySystem')) ?? '–'}`}
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
            // A book's table is its contents: there is nothing to compare.
            ...(isBook(production) ? [] : [{ value: 'compare' as const, label: t('comparison.view') }]),
            { value: 'steps', label: t('information.view.steps') },
            { value: 'files', label: t('information.view.files') },
          ]}
        />
      </div>
      {view === 'table' && <Figures production={production} />}
      {view === 'compare' && <ComparisonPanel production={production} />}
      {view === 'steps' && <Steps production={production} />}
      {view === 'files' && (
        <Panel title={t('information.view.files')}>
          <FileList
            files={production.outputs}
            hrefOf={(file) => reporting.output(production.id, file.format)}
          />
        </Panel>
      )}
    </Page>
  );
}

function Steps({ production }: { production: Production }) {
  const { t } = useLanguage();
  const may = useMay();
  const steps = useProductionSteps(production.id);
  return (
    <>
      {production.own && production.status === 'PRODUCED' && (
        <Panel tone="accent">{t('information.notByAuthor')}</Panel>
      )}
      <Loaded query={steps} rows={8}>
        {(view) => (
          <ProcedurePanel
            view={view}
            path={`${reporting.production(production.id)}/steps`}
            refresh={[reportingKeys.productions]}
            mayAct={may('workProductions')}
            instead={{ [PUBLISH]: t('information.publish.instead') }}
          />
        )}
      </Loaded>
    </>
  );
}
