import { Button } from 'antd';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { useCollection } from '@shared/submissions';
import { CopyButton } from '@shared/ui/CopyButton';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Facts } from '@shared/ui/Facts';
import { fileSize } from '@shared/ui/fileSize';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { type Archive, archiveKey, archivePath, type ArchivePaper, useArchive } from './archives';
import { DownloadArchive } from './DownloadArchive';
import { Fixity } from './Fixity';

/** For anybody who was given the file. */
const verifying = (archive: Archive) =>
  `infra/bin/verify-archive khet-${archive.collectionId}.zip --sha256 ${archive.sha256}`;

/** The sealed file of a finished collection. */
export function ArchivePanel({ collection }: { collection: string }) {
  const { data } = useCollection(collection);
  return data?.status === 'ARCHIVED' ? <Found collection={collection} /> : null;
}

function Found({ collection }: { collection: string }) {
  return (
    <Loaded query={useArchive(collection)} rows={3}>
      {(archive) => archive && <Sealed archive={archive} />}
    </Loaded>
  );
}

function Sealed({ archive }: { archive: Archive }) {
  const { t } = useLanguage();
  const may = useMay();
  const check = useAct({
    act: () => api.post(`${archivePath(archive.collectionId)}/check`, {}),
    refresh: [archiveKey(archive.collectionId)],
    done: t('archive.checked'),
  });
  const columns: Column<ArchivePaper>[] = [
    { key: 'title', title: t('archive.paper'), render: (paper) => paper.titleTh, primary: true },
    { key: 'path', title: t('archive.path'), render: (paper) => <code>{paper.path}</code> },
    { key: 'size', title: t('archive.size'), render: (paper) => fileSize(paper.bytes), align: 'right' },
    { key: 'sum', title: 'SHA-256', render: (paper) => <Hash value={paper.sha256} /> },
  ];
  return (
    <Panel
      title={t('archive.title')}
      note={t('archive.note')}
      testId="archive"
      tone={archive.fixity && !archive.fixity.whole ? 'danger' : 'plain'}
      actions={
        <>
          {may('workSteps') && (
            <Button onClick={() => check.mutate()} loading={check.isPending} data-testid="archive-check">
              {t('archive.check')}
            </Button>
          )}
          <DownloadArchive archive={archive} primary />
        </>
      }
    >
      <div className="stack">
        {check.error && <ProblemAlert error={check.error} />}
        <Facts
          wide
          items={[
            [t('archive.sealed'), <DateText key="s" value={archive.sealedAt} shape="dateTime" />],
            [t('archive.by'), archive.sealedBy],
            [t('archive.keepUntil'), <DateText key="k" value={archive.keepUntil} shape="long" />],
            [t('archive.fixity'), <Fixity key="f" archive={archive} />],
            ['SHA-256', <Hash key="h" value={archive.sha256} />],
            [t('archive.elsewhere'), <CopyButton key="v" text={verifying(archive)} label="verify-archive" />],
          ]}
        />
        <DataTable
          caption={t('archive.papers')}
          columns={columns}
          rows={archive.papers}
          rowKey={(paper) => paper.path}
        />
      </div>
    </Panel>
  );
}
