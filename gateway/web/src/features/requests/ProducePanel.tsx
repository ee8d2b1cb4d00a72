import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { InformationRequest, Report, Step } from '@shared/api/types';
import { Choices, Field } from '@shared/forms';
import { fitting } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { useCollections } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { TableBuilder } from './builder/TableBuilder';
import { REQUESTS, requestKeys, useCatalogue } from './queries';

/** The step at which the procedure asks for the information to be produced. */
const PRODUCTION_STEP = 3;

interface Props {
  request: InformationRequest;
  step: Step | null;
}

/** A ready report, or a table put together in the builder. */
export function ProducePanel({ request, step }: Props) {
  const { t, pick } = useLanguage();
  const catalogue = useCatalogue();
  const collections = useCollections();
  const wanted = catalogue.data?.find((item) => item.code === request.wanted.catalogueCode);
  const [chosen, setChosen] = useState<'report' | 'table' | null>(null);
  const [collection, setCollection] = useState<string | null>(request.period?.collectionId ?? null);
  const how = chosen ?? (wanted && !wanted.reportCode ? 'table' : 'report');
  if (step?.n !== PRODUCTION_STEP) return null;
  return (
    <Panel title={t('requests.produce.title')} note={t('requests.produce.note')} testId="produce-panel">
      <div className="stack">
        <Choices label={t('builder.how')}>
          <Radio.Group
            value={how}
            onChange={(event) => setChosen(event.target.value as typeof chosen)}
            options={[
              { value: 'report', label: t('builder.how.report') },
              { value: 'table', label: <span data-testid="how-table">{t('builder.how.table')}</span> },
            ]}
          />
        </Choices>
        <Field label={t('requests.produce.collection')}>
          {(control) => (
            <Select
              {...control}
              value={collection}
              loading={collections.isPending}
              onChange={setCollection}
              options={collections.data?.map((one) => ({
                value: one.id,
                label: pick(one.titleTh, one.titleEn),
              }))}
              data-testid="produce-collection"
            />
          )}
        </Field>
        {request.order && (
          <p role="status" data-testid="order-state">
            {t(`requests.order.${request.order.state}`)}
          </p>
        )}
        {how === 'report' ? (
          <OrderReport
            request={request}
            collectionId={collection}
            dataSet={collections.data?.find((one) => one.id === collection)?.dataSetCode ?? null}
            suggested={wanted?.reportCode ?? null}
          />
        ) : collection ? (
          <TableBuilder request={request} collectionId={collection} />
        ) : (
          <p className="quiet">{t('builder.chooseCollection')}</p>
        )}
      </div>
    </Panel>
  );
}

interface OrderProps {
  request: InformationRequest;
  collectionId: string | null;
  dataSet: string | null;
  suggested: string | null;
}

function OrderReport({ request, collectionId, dataSet, suggested }: OrderProps) {
  const { t, pick } = useLanguage();
  const reports = useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => api.all<Report>('/api/reporting/reports', {}, signal),
    staleTime: 600_000,
  });
  const [report, setReport] = useState<string | null>(null);
  const offered = fitting(reports.data, dataSet);
  const reportCode = [report, suggested].find((code) => offered.some((one) => one.code === code)) ?? null;
  const produce = useAct({
    act: () => api.post(`${REQUESTS}/${request.id}/production`, { reportCode, collectionId }),
    refresh: [requestKeys.one(request.id)],
    done: t('requests.produce.done'),
  });
  return (
    <>
      <Field label={t('requests.produce.report')}>
        {(control) => (
          <Select
            {...control}
            value={reportCode}
            loading={reports.isPending}
            onChange={setReport}
            showSearch={{ optionFilterProp: 'label' }}
            options={offered.map((one) => ({
              value: one.code,
              label: pick(one.titleTh, one.titleEn),
            }))}
          />
        )}
      </Field>
      {produce.error && <ProblemAlert error={produce.error} />}
      <div>
        <Button
          type="primary"
          disabled={!reportCode || !collectionId}
          loading={produce.isPending}
          onClick={() => produce.mutate()}
          data-testid="produce"
        >
          {t('requests.produce.button')}
        </Button>
      </div>
    </>
  );
}
