import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '@shared/api/client';
import { asApiError } from '@shared/api/problem';
import { DateText } from '@shared/dates';
import { ActForm, Choices, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { fileSize } from '@shared/ui/fileSize';
import { Hash } from '@shared/ui/Hash';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty, Loading } from '@shared/ui/states';
import styles from '../Requests.module.css';
import { pickupPath, usePickup } from './queries';
import type { Pickup } from './types';

/** For whoever asked: what is ready, taking it, and saying once how it was. */
export function PickupPage() {
  const { token = '' } = useParams();
  const { t } = useLanguage();
  const pickup = usePickup(token);
  return (
    <div className={styles.track}>
      <Page title={t('pickup.title')} intro={t('pickup.intro')}>
        {pickup.isPending && <Loading rows={3} />}
        {pickup.isError &&
          (asApiError(pickup.error).status === 404 ? (
            <Empty drawing="search" title={t('pickup.unknown.title')}>
              {t('pickup.unknown.text')}
            </Empty>
          ) : (
            <ProblemAlert error={pickup.error} onRetry={() => void pickup.refetch()} />
          ))}
        {pickup.data && (
          <>
            <Files token={token} pickup={pickup.data} onTaken={() => void pickup.refetch()} />
            <Satisfaction token={token} answered={pickup.data.answered} />
          </>
        )}
      </Page>
    </div>
  );
}

function Files({ token, pickup, onTaken }: { token: string; pickup: Pickup; onTaken: () => void }) {
  const { t } = useLanguage();
  const take = useAct({
    act: () =>
      api.download(
        pickupPath(token),
        'application/zip, application/problem+json',
        `request-${pickup.requestNo.replace('/', '-')}.zip`,
      ),
    onDone: onTaken,
  });
  return (
    <Panel title={t('pickup.files', { no: pickup.requestNo })} testId="pickup">
      <div className="stack">
        <ul className={styles.files}>
          {pickup.files.map((file) => (
            <li key={file.fileName}>
              <span>{file.fileName}</span>
              <span className="small quiet">{fileSize(file.bytes)}</span>
            </li>
          ))}
          {pickup.cover && (
            <li>
              <span>{t('pickup.cover')}</span>
            </li>
          )}
        </ul>
        <p className="small">
          {t('release.packageSum')} <Hash value={pickup.packageSha256} />
        </p>
        {take.error && <ProblemAlert error={take.error} />}
        {pickup.inPerson ? (
          <p>{t('pickup.inPerson')}</p>
        ) : (
          <div className="row">
            <Button
              type="primary"
              disabled={pickup.downloadsLeft === 0}
              loading={take.isPending}
              onClick={() => take.mutate()}
              data-testid="take"
            >
              {t('pickup.take')}
            </Button>
            <span className="small" data-testid="downloads-left">
              {t('pickup.left', { count: pickup.downloadsLeft })} · {t('requests.deliver.until')}{' '}
              <DateText value={pickup.expiresAt} shape="dateTime" />
            </span>
          </div>
        )}
      </div>
    </Panel>
  );
}

const SCORES = [5, 4, 3, 2, 1] as const;

function Satisfaction({ token, answered }: { token: string; answered: boolean }) {
  const { t } = useLanguage();
  const [score, setScore] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const say = useAct({
    act: () => api.post(`${pickupPath(token)}/satisfaction`, { score, words: words.trim() || null }),
  });
  if (answered || say.isSuccess) {
    return (
      <Panel tone="good" testId="satisfaction-thanks">
        <p role="status">{t('pickup.thanks')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('pickup.satisfaction')} note={t('pickup.satisfaction.note')} testId="satisfaction">
      <ActForm
        act={say}
        ready={score !== null}
        okText={t('pickup.satisfaction.send')}
        testId="say"
        onSubmit={() => say.mutate()}
      >
        <Choices label={t('pickup.score')}>
          <Radio.Group
            value={score}
            onChange={(event) => setScore(event.target.value as number)}
            options={SCORES.map((one) => ({ value: one, label: t(`pickup.score.${one}`) }))}
          />
        </Choices>
        <ReasonField
          label={t('pickup.words')}
          value={words}
          onChange={setWords}
          longest={1000}
          optional
          testId="words"
        />
      </ActForm>
    </Panel>
  );
}
