import { Button, Progress as Bar, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '@shared/api/client';
import type { Collection } from '@shared/api/types';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty } from '@shared/ui/states';
import styles from '../designer/Designer.module.css';
import { useDesigned } from '../designer/useDesigner';
import { TrialView } from './TrialView';
import { type Progress, type TrialResult, tryOut } from './trial';

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

type Outcome =
  | { kind: 'running'; progress: Progress | null }
  | { kind: 'done'; result: TrialResult }
  | { kind: 'failed'; error: unknown }
  | { kind: 'stopped' };

function Bench({ collections }: { collections: Collection[] }) {
  const { t, pick } = useLanguage();
  const { definition } = useDesigned();
  const [params, setParams] = useSearchParams();
  const rules = definition.rules ?? [];
  const asked = params.get('rule');
  const rule = rules.some((one) => one.code === asked) ? asked : null;
  const [collectionId, setCollection] = useState(collections[0]?.id ?? '');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const wish = (code: string | null) => setParams(code ? { rule: code } : {}, { replace: true });
  const run = () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setOutcome({ kind: 'running', progress: null });
    tryOut({
      collectionId,
      rule,
      definition,
      signal: control.signal,
      onProgress: (progress) => setOutcome({ kind: 'running', progress }),
    })
      .then((result) => setOutcome({ kind: 'done', result }))
      .catch((error: unknown) => {
        if (running.current === control) {
          setOutcome(control.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
        }
      });
  };
  const busy = outcome?.kind === 'running';

  return (
    <>
      <Panel title={t('lab.title')} note={t('lab.note')}>
        <div className={styles.form}>
          <div className={styles.whole}>
            <Choices label={t('lab.what')}>
              <Radio.Group
                value={rule === null}
                onChange={(event) => wish(event.target.value ? null : (rules[0]?.code ?? null))}
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
                  onChange={wish}
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
            <Button type="primary" disabled={busy} onClick={run} data-testid="lab-run">
              {t('lab.run')}
            </Button>
            {busy && <Button onClick={() => running.current?.abort()}>{t('lab.stop')}</Button>}
            {outcome?.kind === 'stopped' && <span role="status">{t('lab.stopped')}</span>}
          </div>
          {busy && (
            <div className={styles.whole} role="status">
              <Bar
                percent={Math.round((100 * (outcome.progress?.schools ?? 0)) / (outcome.progress?.of ?? 1))}
                aria-label={t('lab.title')}
              />
              {outcome.progress &&
                t('lab.progress', {
                  done: outcome.progress.schools,
                  all: outcome.progress.of,
                  rows: outcome.progress.rows,
                })}
            </div>
          )}
        </div>
      </Panel>
      {outcome?.kind === 'failed' && <ProblemAlert error={outcome.error} onRetry={run} />}
      {outcome?.kind === 'done' && <TrialView result={outcome.result} />}
    </>
  );
}
