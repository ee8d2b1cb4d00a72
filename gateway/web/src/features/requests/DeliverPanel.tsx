import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Delivery, InformationRequest } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { CopyButton } from '@shared/ui/CopyButton';
import { fileSize } from '@shared/ui/fileSize';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { REQUESTS, requestKeys } from './queries';
import styles from './Requests.module.css';

/** What was produced, and handing it over by a link that expires and counts. */
interface Props {
  request: InformationRequest;
  /** The case has come to the step of handing over. */
  atDelivery: boolean;
}

export function DeliverPanel({ request, atDelivery }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const { outputs } = request;
  return (
    <Panel title={t('requests.outputs')} testId="outputs-panel">
      <div className="stack">
        {outputs.length === 0 ? (
          <p className="quiet">{t('requests.outputs.none')}</p>
        ) : (
          <ul className={styles.files}>
            {outputs.map((output) => (
              <li key={output.fileName}>
                <a href={`${REQUESTS}/${request.id}/outputs/${encodeURIComponent(output.fileName)}`} download>
                  {output.fileName}
                </a>
                <span className="small quiet">{fileSize(output.bytes)}</span>
              </li>
            ))}
          </ul>
        )}
        {request.delivery && (
          <p>
            {t('requests.delivery.state', { max: request.delivery.maxDownloads })}{' '}
            <DateText value={request.delivery.expiresAt} shape="dateTime" />
          </p>
        )}
        {may('handleRequests') && <Deliver request={request} offered={atDelivery && outputs.length > 0} />}
      </div>
    </Panel>
  );
}

/** The link stays in sight after the step it completed has closed: it is shown only now. */
function Deliver({ request, offered }: { request: InformationRequest; offered: boolean }) {
  const { t } = useLanguage();
  const [validDays, setValidDays] = useState(7);
  const [maxDownloads, setMaxDownloads] = useState(5);
  const deliver = useAct({
    act: () => api.post<Delivery>(`${REQUESTS}/${request.id}/deliver`, { validDays, maxDownloads }),
    refresh: [requestKeys.all],
    done: t('requests.deliver.done'),
  });
  if (!offered && !deliver.data) return null;
  return (
    <div className="stack">
      {!deliver.data && (
        <div className={styles.fields}>
          <Field label={t('requests.deliver.validDays')}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={30}
                value={validDays}
                onChange={(days) => setValidDays(days ?? 7)}
              />
            )}
          </Field>
          <Field label={t('requests.deliver.maxDownloads')}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={50}
                value={maxDownloads}
                onChange={(max) => setMaxDownloads(max ?? 5)}
              />
            )}
          </Field>
        </div>
      )}
      {deliver.error && <ProblemAlert error={deliver.error} />}
      {deliver.data ? (
        <div className={styles.link} data-testid="delivery-link">
          <strong>{t('requests.deliver.link')}</strong>
          <code>{deliver.data.link}</code>
          <div className="row">
            <CopyButton text={deliver.data.link} label={t('common.copy')} />
            <span className="small">
              {t('requests.deliver.until')} <DateText value={deliver.data.expiresAt} shape="dateTime" />
            </span>
          </div>
        </div>
      ) : (
        <div>
          <Button
            type="primary"
            loading={deliver.isPending}
            onClick={() => deliver.mutate()}
            data-testid="deliver"
          >
            {t('requests.deliver.button')}
          </Button>
        </div>
      )}
    </div>
  );
}
