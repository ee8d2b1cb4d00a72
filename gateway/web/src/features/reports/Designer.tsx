import { Button, Collapse } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { useDraft, useSettled } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { StatusTag } from '@shared/ui/StatusTag';
import { derivedFields, newBlock } from './draft';
import { Basics } from './parts/Basics';
import { BlockForm } from './parts/BlockForm';
import { ChartsForm, NotesForm } from './parts/Closing';
import { DerivedForm } from './parts/DerivedForm';
import { Fields } from './parts/fields';
import { RowsForm } from './parts/RowsForm';
import { Preview } from './Preview';
import { Faulted, Faults, faultsOf } from './problems';
import { Publish } from './Publish';
import { reportPath, reportsKey, useFields, usePreview, useSnapshots } from './queries';
import styles from './Reports.module.css';
import type { Design, ReportView } from './types';
import { VersionsPanel } from './VersionsPanel';

/** The writer's pause after which what they wrote is computed. */
const SETTLED_MS = 600;

export function Designer({ view }: { view: ReportView }) {
  const { t, pick } = useLanguage();
  const may = useMay();
  const editable = may('produce');
  const kept = view.draft ?? view.inForce;
  const { draft, change, discard } = useDraft<{ design: Design | null }>(
    `design-${view.code}-${view.version}`,
    { design: kept },
  );
  const design = draft.design ?? kept;
  const snapshots = useSnapshots();
  const [picked, setPicked] = useState<string | null>(null);
  const snapshot = snapshots.data?.find((one) => one.id === picked) ?? snapshots.data?.[0];
  const fields = useFields(snapshot?.collectionId ?? null);
  const settled = useSettled(design, SETTLED_MS);
  const preview = usePreview(settled ?? EMPTY, settled ? (snapshot?.id ?? null) : null);
  const save = useAct({
    act: () => api.put<ReportView>(reportPath(view.code), design, { ifMatch: reportPath(view.code) }),
    refresh: [reportsKey],
    done: t('designs.saved'),
    onDone: discard,
  });
  if (!design) return null;

  const dirty = JSON.stringify(design) !== JSON.stringify(kept);
  const set = (to: Partial<Design>) => change({ design: { ...design, ...to } });
  const parts = { design, set };
  return (
    <Page
      title={pick(design.titleTh, design.titleEn) || view.code}
      intro={<span className="mono">{view.code}</span>}
      back={{ to: '/information/designs', label: t('information.tab.designs') }}
      tags={
        <>
          {view.inForce && (
            <StatusTag tone="green">
              {t('designs.inForceVersion', { version: view.inForce.version ?? 0 })}
            </StatusTag>
          )}
          {(view.draft ?? dirty) && <StatusTag tone="amber">{t('designs.draft')}</StatusTag>}
        </>
      }
      actions={
        editable && (
          <>
            {dirty && (
              <Button onClick={() => change({ design: kept })} data-testid="discard-design">
                {t('designs.discard')}
              </Button>
            )}
            <Button
              type="primary"
              disabled={!dirty}
              loading={save.isPending}
              onClick={() => save.mutate()}
              data-testid="save-design"
            >
              {t('designs.save')}
            </Button>
            <Publish view={view} dirty={dirty} />
          </>
        )
      }
    >
      {save.error && <ProblemAlert error={save.error} />}
      {view.offered !== null && (
        <Panel tone="accent">{t('designs.offeredNote', { version: view.offered })}</Panel>
      )}
      <Fields value={[...(fields.data?.items ?? []), ...derivedFields(design)]}>
        <Faulted faults={faultsOf(preview.error ?? save.error)}>
          <div className={styles.designer}>
            <fieldset className={styles.form} disabled={!editable}>
              <Faults at="" />
              <Panel title={t('designs.basics')}>
                <Basics {...parts} />
              </Panel>
              <Panel title={t('designs.rows')}>
                <RowsForm {...parts} />
              </Panel>
              <Panel title={t('designs.columns')} note={t('designs.columns.note')}>
                <div className={styles.parts}>
                  {design.columns.map((_, at) => (
                    <BlockForm key={at} design={design} index={at} onBlocks={(columns) => set({ columns })} />
                  ))}
                  <div>
                    <Button
                      onClick={() =>
                        set({ columns: [...design.columns, newBlock(design, t('designs.measure.new'))] })
                      }
                      data-testid="add-block"
                    >
                      {t('designs.block.add')}
                    </Button>
                  </div>
                </div>
              </Panel>
              <Collapse
                items={[
                  {
                    key: 'derived',
                    label: <span data-testid="derived-fields">{t('designs.derived')}</span>,
                    children: <DerivedForm {...parts} />,
                  },
                  {
                    key: 'notes',
                    label: t('designs.notes'),
                    children: <NotesForm {...parts} />,
                  },
                  {
                    key: 'charts',
                    label: t('designs.charts'),
                    children: <ChartsForm {...parts} columns={preview.data?.table.columns} />,
                  },
                ]}
              />
            </fieldset>
            <div className={styles.preview}>
              <Preview
                design={design}
                snapshots={snapshots.data ?? []}
                snapshotId={snapshot?.id ?? null}
                onSnapshot={setPicked}
                preview={preview}
                behind={settled !== design}
              />
            </div>
          </div>
          <VersionsPanel
            code={view.code}
            design={design}
            editable={editable}
            onRestore={(old) => change({ design: { ...old, version: null } })}
          />
        </Faulted>
      </Fields>
    </Page>
  );
}

const EMPTY: Design = {
  code: '',
  titleTh: '',
  dataSet: '',
  rows: { by: 'SCHOOL' },
  columns: [],
  derived: [],
  notesTh: [],
  notesEn: [],
  charts: [],
};
