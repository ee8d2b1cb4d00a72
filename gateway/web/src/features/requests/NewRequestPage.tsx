import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import type { InformationRequest } from '@shared/api/types';
import { fieldErrors, useDraft } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { freshRequest, missingIn, toRequest } from './draft';
import { REQUESTS, requestKeys } from './queries';
import { RequesterFields } from './RequesterFields';
import styles from './Requests.module.css';
import { WantedFields } from './WantedFields';

/** The prescribed form, filled in by staff for whoever asks. */
export function NewRequestPage() {
  const { t, pick } = useLanguage();
  const navigate = useNavigate();
  const { draft, change, discard } = useDraft('khet.draft.request', freshRequest);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const create = useAct({
    act: () => api.post<InformationRequest>(REQUESTS, toRequest(draft)),
    refresh: [[...requestKeys.all, 'list']],
    done: (made) => t('requests.created', { no: made.requestNo }),
    onDone: (made) => {
      discard();
      void navigate(`/requests/${made.id}`, { state: { trackingCode: made.trackingCode } });
    },
  });
  const missing = missingIn(draft);
  const refused = fieldErrors(create.error, pick);
  const errorOf = (name: string, path = name) =>
    refused[path] ?? (tried && missing.some((one) => one === name) ? t('requests.missing') : null);

  return (
    <Page
      title={t('requests.new')}
      intro={t('requests.new.intro')}
      back={{ to: '/requests', label: t('nav.requests') }}
    >
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (missing.length === 0) create.mutate();
          else
            requestAnimationFrame(() =>
              form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
            );
        }}
      >
        <Panel title={t('requests.part.requester')}>
          <RequesterFields draft={draft} change={change} errorOf={errorOf} />
        </Panel>
        <Panel title={t('requests.part.wanted')}>
          <WantedFields draft={draft} change={change} errorOf={errorOf} />
        </Panel>
        {create.error && <ProblemAlert error={create.error} />}
        {tried && missing.length > 0 && <p role="alert">⚠ {t('requests.missingSome')}</p>}
        <div className={styles.foot}>
          <Button type="primary" htmlType="submit" loading={create.isPending} data-testid="file-request">
            {t('requests.file')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
