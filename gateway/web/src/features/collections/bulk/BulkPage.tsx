import { Button, Checkbox, Progress } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { RequireAct } from '@shared/me';
import { useBoard } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import styles from './Bulk.module.css';
import { BulkTable } from './BulkTable';
import { useBulk } from './useBulk';
import { MOST_FILES } from './zip';

/** The office sends in the files of many schools; the code in the rows says whose each is. */
export function BulkPage() {
  const { id = '' } = useParams();
  const { t } = useLanguage();
  const board = useBoard(id);
  const [dryRun, setDryRun] = useState(true);
  const bulk = useBulk(id);
  const done = bulk.files.filter((file) => file.state === 'done' || file.state === 'failed').length;
  const names = new Map(board.data?.schools.map((school) => [school.schoolCode, school.nameTh]));
  return (
    <RequireAct act="manageCollections">
      <div className="stack">
        <Panel title={t('bulk.title')} note={t('bulk.note')} testId="bulk">
          <div className="stack">
            <Checkbox
              checked={dryRun}
              disabled={bulk.running}
              onChange={(event) => setDryRun(event.target.checked)}
            >
              {t('bulk.dryRun')}
            </Checkbox>
            <FilePick
              label={t('bulk.pick')}
              hint={t('bulk.kinds', { most: MOST_FILES })}
              accept=".csv,.txt,.xlsx,.zip"
              disabled={bulk.running}
              testId="bulk-files"
              onFiles={(files) => void bulk.send(files, dryRun)}
            />
            {bulk.fault && (
              <p role="alert" className={styles.fault}>
                {t(`bulk.fault.${bulk.fault}`, { most: MOST_FILES })}
              </p>
            )}
            {bulk.files.length > 0 && (
              <div role="status">
                <Progress
                  percent={Math.round((100 * done) / bulk.files.length)}
                  aria-label={t('bulk.progress', { done, all: bulk.files.length })}
                />
                <p className="quiet">
                  {t('bulk.progress', { done, all: bulk.files.length })}{' '}
                  {bulk.running && (
                    <Button size="small" onClick={bulk.stop}>
                      {t('bulk.stop')}
                    </Button>
                  )}
                </p>
              </div>
            )}
          </div>
        </Panel>
        {bulk.files.length > 0 && (
          <Panel flush>
            <BulkTable collectionId={id} files={bulk.files} names={names} />
          </Panel>
        )}
      </div>
    </RequireAct>
  );
}
