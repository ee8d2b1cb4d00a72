import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { ApiClient, IssuedClient } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { CLIENTS, CLIENTS_KEY } from './clients';
import { SecretDialog } from './SecretDialog';

type Verb = 'rotate' | 'revoke';

/** A new secret, or none any more. Both stop the school's program until it is told, so both are confirmed. */
export function ClientActs({ client }: { client: ApiClient }) {
  const { t } = useLanguage();
  const [verb, setVerb] = useState<Verb | null>(null);
  const [issued, setIssued] = useState<IssuedClient | null>(null);
  const act = useAct({
    act: (what: Verb) =>
      what === 'rotate'
        ? api.post<IssuedClient>(`${CLIENTS}/${client.clientId}/rotate`)
        : api.remove<undefined>(`${CLIENTS}/${client.clientId}`),
    refresh: [CLIENTS_KEY],
    onDone: (result) => {
      setVerb(null);
      if (result) setIssued({ ...result, schoolCode: result.schoolCode ?? client.schoolCode });
    },
  });
  const ask = (what: Verb) => {
    act.reset();
    setVerb(what);
  };
  return (
    <span className="row">
      <Button
        size="small"
        onClick={() => ask('rotate')}
        aria-label={`${t('clients.rotate')} ${client.clientId}`}
      >
        {t('clients.rotate')}
      </Button>
      <Button
        size="small"
        danger
        onClick={() => ask('revoke')}
        aria-label={`${t('clients.revoke')} ${client.clientId}`}
      >
        {t('clients.revoke')}
      </Button>
      {verb && (
        <Confirm
          open
          title={t(verb === 'rotate' ? 'clients.rotate.title' : 'clients.revoke.title', {
            client: client.clientId,
          })}
          okText={t(verb === 'rotate' ? 'clients.rotate.ok' : 'clients.revoke.ok')}
          danger={verb === 'revoke'}
          typed={verb === 'revoke' ? client.clientId : undefined}
          busy={act.isPending}
          error={act.error}
          onOk={() => act.mutate(verb)}
          onCancel={() => setVerb(null)}
        >
          {t(verb === 'rotate' ? 'clients.rotate.text' : 'clients.revoke.text')}
        </Confirm>
      )}
      {issued && <SecretDialog issued={issued} onClose={() => setIssued(null)} />}
    </span>
  );
}
