import { Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { ActForm, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { REQUESTS, requestKeys } from '../queries';
import styles from '../Requests.module.css';
import type { DeliveryView, ShownDocument } from './types';

const DOCUMENTS: ShownDocument[] = [
  'CITIZEN_CARD',
  'OFFICIAL_CARD',
  'DRIVING_LICENCE',
  'PASSPORT',
  'AUTHORISATION_LETTER',
];

interface Props {
  id: string;
  view: DeliveryView;
  mayAct: boolean;
}

/** Who took it at the desk, and what they showed; never the number on it. */
export function Receipts({ id, view, mayAct }: Props) {
  const { t } = useLanguage();
  const [receivedBy, setReceivedBy] = useState('');
  const [document, setDocument] = useState<ShownDocument>('CITIZEN_CARD');
  const receive = useAct({
    act: () => api.post(`${REQUESTS}/${id}/receipt`, { receivedBy, document }),
    refresh: [requestKeys.one(id)],
    done: t('release.receipt.done'),
    onDone: () => setReceivedBy(''),
  });
  return (
    <div className="stack">
      {view.receipts.length > 0 && (
        <ul className={styles.files} data-testid="receipts">
          {view.receipts.map((receipt) => (
            <li key={receipt.at}>
              <span>
                {receipt.receivedBy}{' '}
                <span className="quiet">· {t(`release.document.${receipt.document}`)}</span>
              </span>
              <span className="small quiet">
                <DateText value={receipt.at} shape="dateTime" />
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayAct && view.way === 'IN_PERSON' && (
        <ActForm
          act={receive}
          ready={receivedBy.trim() !== ''}
          okText={t('release.receipt.button')}
          testId="receive"
          onSubmit={() => receive.mutate()}
        >
          <a href={`${REQUESTS}/${id}/package`} download>
            {t('release.package')}
          </a>
          <div className={styles.fields}>
            <Field label={t('release.receipt.by')} required>
              {(control) => (
                <Input
                  {...control}
                  value={receivedBy}
                  maxLength={200}
                  autoComplete="off"
                  onChange={(event) => setReceivedBy(event.target.value)}
                />
              )}
            </Field>
            <Field label={t('release.receipt.document')} hint={t('release.receipt.document.hint')}>
              {(control) => (
                <Select
                  {...control}
                  value={document}
                  onChange={setDocument}
                  options={DOCUMENTS.map((one) => ({ value: one, label: t(`release.document.${one}`) }))}
                />
              )}
            </Field>
          </div>
        </ActForm>
      )}
    </div>
  );
}
