import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Submission } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { Panel } from '@shared/ui/Panel';
import { keys, paths } from './queries';

/** Two versions stand side by side: the certified one counts, the other is on its way. */
export function CorrectionPanel({ submission }: { submission: Submission }) {
  const { t } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const { collectionId, schoolCode, correction } = submission;
  const path = paths.submission(collectionId, schoolCode);
  const giveUp = useAct({
    act: () => api.post(`${path}/correction/give-up`, undefined, { ifMatch: path }),
    refresh: [keys.submission(collectionId, schoolCode)],
    done: t('correction.giveUp.done'),
    onDone: () => setAsked(false),
  });
  if (!correction) return null;
  const versions = { certified: correction.certifiedVersion, version: submission.version };
  return (
    <Panel
      tone="warning"
      title={t('correction.title')}
      testId="correction"
      note={
        <>
          {t('correction.since')} <DateText value={correction.since} shape="dateTime" />
        </>
      }
      actions={
        may('submitForSchool') && (
          <Button onClick={() => setAsked(true)} data-testid="give-up-correction">
            {t('correction.giveUp.button')}
          </Button>
        )
      }
    >
      {t(correction.of === 'ACCEPTED' ? 'correction.text.ACCEPTED' : 'correction.text.CERTIFIED', versions)}
      <Confirm
        open={asked}
        title={t('correction.giveUp.title')}
        okText={t('correction.giveUp.button')}
        busy={giveUp.isPending}
        error={giveUp.error}
        onOk={() => giveUp.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('correction.giveUp.text', versions)}
      </Confirm>
    </Panel>
  );
}
