import { Select } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Snapshot } from '@shared/api/types';
import { formatDate } from '@shared/dates';
import { cellKey, FigureTable, type Place, ReportCharts } from '@shared/figures';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty, Loading } from '@shared/ui/states';
import { faultsOf, partOf } from './problems';
import type { Design, Preview as Previewed } from './types';

interface Props {
  design: Design;
  snapshots: Snapshot[];
  snapshotId: string | null;
  onSnapshot: (id: string) => void;
  preview: UseQueryResult<Previewed>;
  /** The form has been changed since what is shown was computed. */
  behind: boolean;
}

/** What the report would look like with real figures, while it is being designed. */
export function Preview({ design, snapshots, snapshotId, onSnapshot, preview, behind }: Props) {
  const { t, language } = useLanguage();
  return (
    <>
      <Panel
        title={t('designs.preview')}
        note={
          <span role="status" data-testid="preview-state">
            {t(
              behind || preview.isFetching
                ? 'designs.preview.working'
                : preview.isError
                  ? 'designs.preview.refused'
                  : 'designs.preview.now',
            )}
          </span>
        }
      >
        <Field label={t('designs.preview.snapshot')}>
          {(control) => (
            <Select
              {...control}
              value={snapshotId}
              onChange={onSnapshot}
              options={snapshots.map((one) => ({
                value: one.id,
                label: `${one.titleTh} · ${formatDate(one.createdAt, language, 'dateTime')}`,
              }))}
              data-testid="preview-snapshot"
            />
          )}
        </Field>
      </Panel>
      {snapshotId === null ? (
        <Panel>
          <Empty title={t('information.snapshots.none')}>{t('information.snapshots.noneText')}</Empty>
        </Panel>
      ) : (
        <Shown design={design} preview={preview} />
      )}
    </>
  );
}

function Shown({ design, preview }: { design: Design; preview: UseQueryResult<Previewed> }) {
  const { t, pick } = useLanguage();
  const [place, setPlace] = useState<Place | null>(null);
  const found = preview.data;
  const marks = useMemo(
    () =>
      new Map(
        (found?.doubts ?? []).map((one) => [
          cellKey(one.where, one.column ?? ''),
          pick(one.messageTh, one.messageEn),
        ]),
      ),
    [found, pick],
  );
  if (preview.isError) {
    // What belongs to a part of the form stands there; here is what belongs to none.
    const whole = faultsOf(preview.error).every((one) => partOf(one.field) === '');
    return whole ? (
      <ProblemAlert error={preview.error} />
    ) : (
      <Panel tone="danger">{t('designs.preview.faults')}</Panel>
    );
  }
  if (!found) {
    return preview.isLoading ? (
      <Loading rows={6} />
    ) : (
      <Panel>
        <Empty title={t('designs.preview.nothing')} />
      </Panel>
    );
  }
  return (
    <>
      {found.doubts.length > 0 && (
        <Panel tone="warning" title={t('information.doubts', { count: found.doubts.length })}>
          <ul>
            {found.doubts.slice(0, 8).map((one, at) => (
              <li key={at}>
                {pick(one.messageTh, one.messageEn)}{' '}
                <button
                  type="button"
                  onClick={() => setPlace({ row: one.where, column: one.column ?? null })}
                >
                  {t('information.doubts.show')}
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel flush title={design.titleTh} testId="design-preview">
        <FigureTable table={found.table} caption={design.titleTh} marks={marks} goTo={place} />
      </Panel>
      {design.charts.length > 0 && (
        <Panel>
          <ReportCharts table={found.table} charts={design.charts} />
        </Panel>
      )}
    </>
  );
}
