import { Input } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { InformationRequest } from '@shared/api/types';
import { ActForm, Field, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { REQUESTS, requestKeys } from '../queries';

interface Props {
  request: InformationRequest;
  collectionId: string;
  fields: string[];
  unmasked: string[];
}

/** Asks for personal data to be let through: for what, and on which ground. */
export function AskApproval({ request, collectionId, fields, unmasked }: Props) {
  const { t } = useLanguage();
  const [purpose, setPurpose] = useState(request.purpose);
  const [legalBasis, setLegalBasis] = useState(request.legalBasis ?? '');
  const ask = useAct({
    act: () =>
      api.post(`${REQUESTS}/${request.id}/privacy/ask`, {
        collectionId,
        fields,
        unmasked,
        purpose,
        legalBasis,
      }),
    refresh: [requestKeys.one(request.id)],
    done: t('privacy.asked'),
  });
  return (
    <ActForm
      act={ask}
      ready={purpose.trim() !== '' && legalBasis.trim() !== ''}
      okText={t('privacy.ask')}
      testId="ask-approval"
      onSubmit={() => ask.mutate()}
    >
      <ReasonField
        label={t('requests.purpose')}
        value={purpose}
        onChange={setPurpose}
        longest={2000}
        testId="approval-purpose"
      />
      <Field label={t('requests.legalBasis')} hint={t('privacy.legalBasis.hint')} required>
        {(control) => (
          <Input
            {...control}
            value={legalBasis}
            maxLength={500}
            onChange={(event) => setLegalBasis(event.target.value)}
            data-testid="approval-basis"
          />
        )}
      </Field>
    </ActForm>
  );
}
