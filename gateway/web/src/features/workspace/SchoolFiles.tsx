import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Collection } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { paths } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { type FileKind, filesFor, type SchoolFile } from './fileKinds';
import styles from './SchoolFiles.module.css';

interface Props {
  collection: Collection;
  schoolCode: string;
  /** Whether anything was sent: without it there is only a template. */
  started: boolean;
  findings: number;
}

interface ExportLayout {
  name: string;
  title: { th: string; en: string };
}

/** What a school can take away: a workbook to fill in, its own with the findings in it, and files for the national system. */
export function SchoolFiles({ collection, schoolCode, started, findings }: Props) {
  const { t } = useLanguage();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [layout, setLayout] = useState<string | undefined>();
  const kinds = filesFor(started, findings);

  const take = async (kind: FileKind, file: SchoolFile) => {
    setBusy(file.id);
    setError(null);
    try {
      await api.download(
        `${paths.submission(collection.id, schoolCode)}${kind.path}`,
        file.accept,
        `${kind.id}-${schoolCode}${file.extension}`,
        { ...file.query, ...(kind.layouts && layout ? { layout } : {}) },
      );
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(null);
    }
  };

  return (
    <Panel title={t('files.title')} note={t('files.note')} testId="school-files">
      <ul className={styles.files}>
        {kinds.map((kind) => (
          <li key={kind.id} className={styles.kind}>
            <div>
              <p className={styles.name}>{t(`files.${kind.id}.title`)}</p>
              <p className="small quiet">{t(`files.${kind.id}.text`)}</p>
            </div>
            <div className="row">
              {kind.layouts && <Layouts collection={collection} value={layout} onChange={setLayout} />}
              {kind.files.map((file) => (
                <Button
                  key={file.id}
                  icon={<DownloadOutlined aria-hidden />}
                  loading={busy === file.id}
                  disabled={busy !== null && busy !== file.id}
                  onClick={() => void take(kind, file)}
                  aria-label={`${t(`files.${kind.id}.title`)} ${t(file.label)}`}
                  data-testid={`take-${file.id}`}
                >
                  {t(file.label)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {error !== null && <ProblemAlert error={error} />}
    </Panel>
  );
}

interface LayoutsProps {
  collection: Collection;
  value: string | undefined;
  onChange: (name: string) => void;
}

/** Only where the data set has more than one way of being written. */
function Layouts({ collection, value, onChange }: LayoutsProps) {
  const { t, pick } = useLanguage();
  const path = `/api/collection/data-sets/${collection.dataSetCode}/versions/${collection.dataSetVersion}`;
  const layouts = useQuery({
    queryKey: ['data-sets', collection.dataSetCode, collection.dataSetVersion, 'exports'],
    queryFn: async ({ signal }) =>
      (await api.get<{ exports?: ExportLayout[] }>(path, undefined, signal)).exports ?? [],
  });
  const known = layouts.data ?? [];
  if (known.length < 2) return null;
  return (
    <Select
      aria-label={t('files.layout')}
      value={value ?? known[0]?.name}
      onChange={onChange}
      options={known.map((one) => ({ value: one.name, label: pick(one.title.th, one.title.en) }))}
      className={styles.layout}
    />
  );
}
