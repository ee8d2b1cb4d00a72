import { Button } from 'antd';
import { api } from '@shared/api/client';
import { ApiError } from '@shared/api/problem';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { fileSize } from '@shared/ui/fileSize';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { type Archive, archiveKey, zipPath } from './archives';

/** The sealed file itself; the service reads and checks every byte before it sends it. */
export function DownloadArchive({ archive, primary = false }: { archive: Archive; primary?: boolean }) {
  const { t } = useLanguage();
  const id = archive.collectionId;
  const download = useAct({
    act: () => api.download(zipPath(id), 'application/zip, application/problem+json', `khet-${id}.zip`),
    refresh: [archiveKey(id), ['archives']],
    done: t('archive.downloaded'),
  });
  const broken = download.error instanceof ApiError && download.error.status === 409;
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        loading={download.isPending}
        onClick={() => download.mutate()}
        data-testid="archive-download"
      >
        {t('archive.download', { size: fileSize(archive.bytes) })}
        {!primary && <span className="visually-hidden"> {archive.titleTh}</span>}
      </Button>
      {broken && (
        <Button href={`${zipPath(id)}?asIs=true`} download danger>
          {t('archive.asIs')}
        </Button>
      )}
      {download.error && <ProblemAlert error={download.error} />}
    </>
  );
}
