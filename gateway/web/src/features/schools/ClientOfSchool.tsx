import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { IssuedClient, School } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { ClientActs } from './ClientActs';
import { CLIENTS, CLIENTS_KEY, useClients } from './clients';
import { SecretDialog } from './SecretDialog';

/** The account of a school's own program: its scope is that school and no other. */
export function ClientOfSchool({ school }: { school: School }) {
  const { t } = useLanguage();
  const clients = useClients();
  const [issued, setIssued] = useState<IssuedClient | null>(null);
  const issue = useAct({
    act: () => api.post<IssuedClient>(CLIENTS, { schoolCode: school.code }),
    refresh: [CLIENTS_KEY],
    onDone: setIssued,
  });
  return (
    <Panel title={t('clients.ofSchool')} note={t('clients.ofSchoolNote')} testId="api-client">
      <Loaded query={clients} rows={1}>
        {(all) => {
          const mine = all.find((client) => client.schoolCode === school.code);
          return mine ? (
            <div className="spread">
              <code>{mine.clientId}</code>
              <ClientActs client={mine} />
            </div>
          ) : (
            <div className="stack">
              <p className="quiet">{t('clients.none')}</p>
              {issue.error && <ProblemAlert error={issue.error} />}
              <div>
                <Button
                  type="primary"
                  loading={issue.isPending}
                  onClick={() => issue.mutate()}
                  data-testid="issue-client"
                >
                  {t('clients.issue')}
                </Button>
              </div>
            </div>
          );
        }}
      </Loaded>
      {issued && (
        <SecretDialog issued={{ ...issued, schoolCode: school.code }} onClose={() => setIssued(null)} />
      )}
    </Panel>
  );
}
