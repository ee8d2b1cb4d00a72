import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '@shared/api/client';
import type { Collection, DataSetVersion, Submission } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { keys, paths, SubmissionStatusTag } from '@shared/submissions';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty, Loading } from '@shared/ui/states';
import { Sheet } from './sheet/Sheet';
import { Work } from './Work';

interface Props {
  collection: Collection;
  submission: Submission | null;
  schoolCode: string;
  back: { to: string; label: string };
  editable: boolean;
}

export function SheetPage({ collection, submission, schoolCode, back, editable }: Props) {
  const { t, pick } = useLanguage();
  const dataSet = useQuery({
    queryKey: ['data-sets', collection.dataSetCode, collection.dataSetVersion],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api.get<DataSetVersion>(
        `/api/collection/data-sets/${collection.dataSetCode}/versions/${collection.dataSetVersion}`,
        undefined,
        signal,
      ),
  });
  return (
    <Page
      title={t(editable ? 'mending.title' : 'mending.titleRead')}
      intro={`${pick(collection.titleTh, collection.titleEn)} · ${submission?.nameTh ?? schoolCode}`}
      back={back}
      tags={<SubmissionStatusTag status={submission?.status ?? 'NOT_STARTED'} />}
    >
      {submission === null ? (
        <Panel>
          <Empty title={t('submission.none.title')}>{t('submission.none.text')}</Empty>
        </Panel>
      ) : (
        <Loaded query={dataSet}>
          {(version) => (
            <Rows
              collectionId={collection.id}
              schoolCode={schoolCode}
              dataSet={version}
              editable={editable}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface RowsProps {
  collectionId: string;
  schoolCode: string;
  dataSet: DataSetVersion;
  editable: boolean;
}

function Rows({ collectionId, schoolCode, dataSet, editable }: RowsProps) {
  const client = useQueryClient();
  const { t } = useLanguage();
  const sheet = useMemo(
    () =>
      new Sheet(paths.submission(collectionId, schoolCode), () => {
        void client.invalidateQueries({ queryKey: keys.submission(collectionId, schoolCode) });
      }),
    [client, collectionId, schoolCode],
  );
  useEffect(() => {
    void sheet.load();
    return () => sheet.stop();
  }, [sheet]);
  const view = useSyncExternalStore(sheet.subscribe, sheet.snapshot);
  if (view.failed) return <ProblemAlert error={view.failed} />;
  if (view.rows.length === 0 && view.loading) return <Loading rows={12} />;
  return (
    <>
      {editable && !view.mendable && (
        <Alert
          type="info"
          showIcon
          data-testid="too-many-rows"
          title={t('mending.tooMany', { count: view.total })}
          description={t('mending.tooManyText')}
        />
      )}
      <Work sheet={sheet} view={view} dataSet={dataSet} editable={editable && view.mendable} />
    </>
  );
}
