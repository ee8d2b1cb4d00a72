import { Button, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '@shared/api/client';
import type { Collection } from '@shared/api/types';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty } from '@shared/ui/states';
import styles from '../designer/Designer.module.css';
import { useDesigned } from '../designer/useDesigner';
import { RunPanel } from './RunPanel';
import { RunsPanel } from './RunsPanel';
import { type LabRun, RUNS, runsKey } from './trial';

/** What a rule, or the whole version, would have found in an earlier collection, before it counts. */
export function LaboratoryPage() {
  const { t } = useLanguage();
  const { view } = useDesigned();
  const codes = [view.code, view.basedOn?.split('/')[0]];
  const collections = useQuery({
    queryKey: ['collections', 'tried'],
    queryFn: ({ signal }) => api.all<Collection>('/api/collection/collections', {}, signal),
  });
  return (
    <Loaded query={collections}>
      {(all) => {
        const fit = all.filter((one) => codes.includes(one.dataSetCode) && one.status !== 'PLANNED');
        return fit.length === 0 ? (
          <Panel>
            <Empty title={t('lab.noCollections')}>{t('lab.noCollectionsText')}</Empty>
          </Panel>
        ) : (
          <Bench collections={fit} />
        );
      }}
    </Loaded>
  );
}

function Bench({ collections }: { collections: Collection[] }) {
  const { t, pick } = useLanguage();
  const { view, definition } = useDesigned();
  const [params, setParams] = useSearchParams();
  const rules = definition.rules ?? [];
  const asked = params.get('rule');
  const rule = rules.some((one) => one.code === asked) ? asked : null;
  const looked = params.get('run');
  const [collectionId, setCollection] = useState(collections[0]?.id ?? '');
  const wish = (part: { rule?: string | null; run?: string | null }) => {
    const next = { rule, run: looked, ...part };
    const given = Object.entries(next).filter((pair): pair is [string, string] => pair[1] !== null);
    setParams(Object.fromEntries(given), { replace: true });
  };
  const run = useAct({
    act: () => api.post<LabRun>(RUNS, definition, { query: { collectionId, rule } }),
    refresh: [runsKey],
    onDone: (begun) => wish({ run: begun.id }),
  });

  return (
    <>
      <Panel title={t('lab.title')} note={t('lab.note')}>
        <div className={styles.form}>
          <div className={styles.whole}>
            <Choices label={t('lab.what')}>
              <Radio.Group
                value={rule === null}
                onChange={(event) => wish({ rule: event.target.value ? null : (rules[0]?.code ?? null) })}
                options={[
                  { value: false, label: t('lab.one'), disabled: rules.length === 0 },
                  { value: true, label: t('lab.whole') },
                ]}
              />
            </Choices>
          </div>
          {rule !== null && (
            <Field label={t('lab.rule')}>
              {(control) => (
                <Select
                  {...control}
                  value={rule}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(code: string) => wish({ rule: code })}
                  options={rules.map((one) => ({
                    value: one.code,
                    label: `${one.code} ${pick(one.message.th, one.message.en)}`,
                  }))}
                  data-testid="lab-rule"
                />
              )}
            </Field>
          )}
          <Field label={t('lab.collection')}>
            {(control) => (
              <Select
                {...control}
                value={collectionId}
                showSearch={{ optionFilterProp: 'label' }}
                onChange={setCollection}
                options={collections.map((one) => ({
                  value: one.id,
                  label: pick(one.titleTh, one.titleEn),
                }))}
                data-testid="lab-collection"
              />
            )}
          </Field>
          <div className={`${styles.whole ?? ''} ${styles.bar ?? ''}`}>
            <Button type="primary" loading={run.isPending} onClick={() => run.mutate()} data-testid="lab-run">
              {t('lab.run')}
            </Button>
            <span className="small quiet">{t('lab.goesOn')}</span>
          </div>
        </div>
        {run.error && <ProblemAlert error={run.error} />}
      </Panel>
      {looked && <RunPanel key={looked} id={looked} collections={collections} />}
      <RunsPanel
        dataSet={view.code}
        collections={collections}
        looked={looked}
        onLook={(id) => wish({ run: id })}
      />
    </>
  );
}
