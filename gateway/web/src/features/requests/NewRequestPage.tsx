import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import type { InformationRequest, Offer } from '@shared/api/types';
import { useDraft } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { freshRequest, toRequest } from './draft';
import { FormBody } from './FormBody';
import { Answered } from './Offers';
import { REQUESTS, requestKeys } from './queries';

/** The prescribed form, filled in by staff for whoever asks. */
export function NewRequestPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { draft, change, discard } = useDraft('khet.draft.request', freshRequest);
  const [taken, setTaken] = useState<Offer | null>(null);
  const create = useAct({
    act: () => api.post<InformationRequest>(REQUESTS, toRequest(draft)),
    refresh: [
      [...requestKeys.all, 'list'],
      [...requestKeys.all, 'board'],
    ],
    done: (made) => t('requests.created', { no: made.requestNo }),
    onDone: (made) => {
      discard();
      void navigate(`/requests/${made.id}`, { state: { trackingCode: made.trackingCode } });
    },
  });
  return (
    <Page
      title={t('requests.new')}
      intro={t('requests.new.intro')}
      back={{ to: '/requests', label: t('nav.requests') }}
    >
      {taken ? (
        <Panel title={t('requests.offers.done')} tone="good">
          <Answered
            offer={taken}
            onAgain={() => {
              change(freshRequest);
              setTaken(null);
            }}
          />
        </Panel>
      ) : (
        <FormBody
          draft={draft}
          change={change}
          act={create}
          inside
          okText={t('requests.file')}
          onTaken={setTaken}
        />
      )}
    </Page>
  );
}
