import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { RequestTabs } from '../RequestTabs';
import styles from '../Requests.module.css';
import { Destructions } from './Destructions';
import { FILINGS, keepingKeys, useFilings } from './queries';
import type { FilingItem } from './types';

const TONES = { FILED: 'green', LISTED: 'amber', DESTROYED: 'grey' } as const;

/** Closed cases: found by any part of their words, kept for their term, destroyed by two people's decision. */
export function FilingsPage() {
  const { t } = useLanguage();
  const mayPropose = useMay()('proposeDestruction');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [due, setDue] = useState(false);
  const [proposing, setProposing] = useState<FilingItem[]>([]);
  const filings = useFilings(q, due);
  const propose = useAct({
    act: (reason: string) =>
      api.post(`${FILINGS}/destructions`, { requestIds: proposing.map((one) => one.requestId), reason }),
    refresh: [keepingKeys.filings],
    done: t('filings.proposed'),
    onDone: () => setProposing([]),
  });
  return (
    <Page title={t('filings.title')} intro={t('filings.intro')}>
      <RequestTabs />
      <Panel flush testId="filings">
        <form
          className={styles.tools}
          onSubmit={(event) => {
            event.preventDefault();
            setQ(typed.trim());
          }}
        >
          <Input.Search
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onSearch={(words) => setQ(words.trim())}
            placeholder={t('filings.search')}
            aria-label={t('filings.search')}
            style={{ maxWidth: 420 }}
            data-testid="filing-search"
          />
          <Checkbox checked={due} onChange={(event) => setDue(event.target.checked)}>
            {t('filings.dueOnly')}
          </Checkbox>
        </form>
        <Loaded query={filings}>
          {(rows) => (
            <>
              {mayPropose && rows.some((row) => row.due && row.state === 'FILED') && (
                <div className={styles.tools}>
                  <Button
                    danger
                    onClick={() => setProposing(rows.filter((row) => row.due && row.state === 'FILED'))}
                    data-testid="propose-destruction"
                  >
                    {t('filings.propose')}
                  </Button>
                </div>
              )}
              <DataTable
                caption={t('filings.title')}
                rows={rows}
                rowKey={(row) => row.requestId}
                rowTone={(row) => (row.state === 'DESTROYED' ? 'muted' : undefined)}
                empty={<Empty drawing="search" title={t('filings.empty')} />}
                columns={[
                  {
                    key: 'no',
                    title: t('requests.no'),
                    primary: true,
                    render: (row) => <Link to={`/requests/${row.requestId}`}>{row.requestNo}</Link>,
                  },
                  { key: 'what', title: t('requests.wanted'), render: (row) => row.titleTh || '–' },
                  {
                    key: 'closed',
                    title: t('filings.closedAt'),
                    render: (row) => <DateText value={row.closedAt} />,
                  },
                  {
                    key: 'until',
                    title: t('filings.keepUntil'),
                    render: (row) => <DateText value={row.keepUntil} />,
                  },
                  {
                    key: 'state',
                    title: t('catalogue.state'),
                    render: (row) => (
                      <StatusTag tone={row.due && row.state === 'FILED' ? 'amber' : TONES[row.state]}>
                        {t(row.due && row.state === 'FILED' ? 'filings.due' : `filings.state.${row.state}`)}
                      </StatusTag>
                    ),
                  },
                ]}
              />
            </>
          )}
        </Loaded>
      </Panel>
      <Destructions />
      <Confirm
        open={proposing.length > 0}
        title={t('filings.propose')}
        okText={t('filings.propose')}
        danger
        busy={propose.isPending}
        error={propose.error}
        reason={{ label: t('privacy.reason'), required: true }}
        onOk={(reason) => propose.mutate(reason)}
        onCancel={() => setProposing([])}
      >
        <p>{t('filings.propose.text', { count: proposing.length })}</p>
      </Confirm>
    </Page>
  );
}
