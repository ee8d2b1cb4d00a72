import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { SchoolImport } from '@shared/api/types';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { RequireAct } from '@shared/me';
import { SCHOOLS, schoolKeys } from '@shared/registry/queries';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { SchoolTabs } from './SchoolTabs';
import styles from './Schools.module.css';

type State =
  | { at: 'idle' }
  | { at: 'sending'; share: number }
  | { at: 'done'; result: SchoolImport }
  | { at: 'failed'; error: unknown };

export function ImportPage() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [state, setState] = useState<State>({ at: 'idle' });

  const send = async (file: File) => {
    setState({ at: 'sending', share: 0 });
    try {
      const result = await api.upload<SchoolImport>('POST', `${SCHOOLS}/import`, file, {
        contentType: 'text/csv',
        onProgress: (share) => setState({ at: 'sending', share }),
      });
      setState({ at: 'done', result });
      await client.invalidateQueries({ queryKey: schoolKeys.all });
    } catch (error) {
      setState({ at: 'failed', error });
    }
  };

  return (
    <RequireAct act="manageSchools">
      <Page title={t('schools.import.title')} intro={t('schools.import.intro')}>
        <SchoolTabs />
        <Panel testId="import">
          {state.at === 'idle' && (
            <FilePick
              label={t('schools.import.pick')}
              hint={t('schools.import.formats')}
              accept=".csv,text/csv"
              onFile={(file) => void send(file)}
            />
          )}
          {state.at === 'sending' && (
            <div role="status">
              <p>{t('schools.import.working')}</p>
              <Progress
                percent={Math.round(state.share * 100)}
                status="active"
                showInfo={false}
                aria-label={t('schools.import.working')}
              />
            </div>
          )}
          {state.at === 'failed' && (
            <ProblemAlert error={state.error} onRetry={() => setState({ at: 'idle' })} />
          )}
          {state.at === 'done' && <Result result={state.result} onAgain={() => setState({ at: 'idle' })} />}
        </Panel>
      </Page>
    </RequireAct>
  );
}

function Result({ result, onAgain }: { result: SchoolImport; onAgain: () => void }) {
  const { t, pick } = useLanguage();
  const columns: Column<SchoolImport['rejected'][number]>[] = [
    { key: 'row', title: t('submission.row'), align: 'right', primary: true, render: (r) => r.row },
    { key: 'code', title: t('schools.code'), render: (r) => r.code ?? '–' },
    { key: 'why', title: t('schools.import.why'), render: (r) => pick(r.messageTh, r.messageEn) },
  ];
  const figures = [
    [t('schools.import.created'), result.created],
    [t('schools.import.updated'), result.updated],
    [t('schools.import.unchanged'), result.unchanged],
    [t('schools.import.rejected'), result.rejectedCount ?? result.rejected.length],
  ] as const;
  return (
    <div className="stack" data-testid="import-result">
      <div className={styles.counts}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <b className="num">{value.toLocaleString('en-US')}</b>
            {label}
          </div>
        ))}
      </div>
      {result.rejected.length > 0 && (
        <DataTable
          caption={t('schools.import.rejected')}
          columns={columns}
          rows={result.rejected}
          rowKey={(r) => String(r.row)}
        />
      )}
      <div>
        <Button onClick={onAgain}>{t('schools.import.again')}</Button>
      </div>
    </div>
  );
}
