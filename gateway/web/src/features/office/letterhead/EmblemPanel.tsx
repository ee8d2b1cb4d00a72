import { Button } from 'antd';
import { api } from '@shared/api/client';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { letterheadKey, letterheadPath } from '@shared/signing';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import type { Letterhead } from './letterheads';
import styles from './Letterhead.module.css';

interface Props {
  letterhead: Letterhead;
  mayChange: boolean;
}

/** The one thing that only the office itself can give, and without which nothing is final. */
export function EmblemPanel({ letterhead, mayChange }: Props) {
  const { t } = useLanguage();
  const path = letterheadPath(letterhead.areaCode);
  const act = useAct({
    act: (change: () => Promise<unknown>) => change(),
    refresh: [letterheadKey(letterhead.areaCode)],
    done: t('letterhead.saved'),
  });
  return (
    <Panel title={t('letterhead.emblem')} note={t('letterhead.filesNote')} testId="letterhead-emblem">
      <div className={styles.files}>
        {letterhead.emblem ? (
          <img
            src={`${path}/emblem?version=${letterhead.version}`}
            alt={t(letterhead.sampleEmblem ? 'letterhead.sampleEmblem' : 'letterhead.emblem')}
            className={styles.emblem}
          />
        ) : (
          <div className={styles.noEmblem}>{t('letterhead.noEmblem')}</div>
        )}
        {mayChange && (
          <FilePick
            label={t('letterhead.pickEmblem')}
            hint={t('letterhead.emblemHint')}
            accept=".png,.svg,image/png,image/svg+xml"
            onFile={(file) =>
              act.mutate(() =>
                api.upload('PUT', `${path}/emblem`, file, { contentType: 'application/octet-stream' }),
              )
            }
          />
        )}
      </div>
      {act.error && <ProblemAlert error={act.error} />}
      {mayChange && (
        <div className="row">
          {!letterhead.emblem && (
            <Button
              onClick={() => act.mutate(() => api.post(`${path}/sample-emblem`, {}))}
              data-testid="sample-emblem"
            >
              {t('letterhead.useSample')}
            </Button>
          )}
          {letterhead.emblem && (
            <Button danger onClick={() => act.mutate(() => api.remove(`${path}/emblem`))}>
              {t('letterhead.removeEmblem')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
