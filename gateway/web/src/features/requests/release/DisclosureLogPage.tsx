import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { ClassTag } from '../builder/ClassTag';
import { REQUESTS } from '../queries';
import { RequestTabs } from '../RequestTabs';
import { Bounds } from './Bounds';
import { useDisclosureLog, useLogCheck } from './queries';

/** Everything that ever left the office: for the director, and for whoever looks after data protection. */
export function DisclosureLogPage() {
  const { t } = useLanguage();
  const [cursors, setCursors] = useState<string[]>([]);
  const log = useDisclosureLog(cursors.at(-1) ?? null);
  return (
    <Page
      title={t('disclosureLog.title')}
      intro={t('disclosureLog.intro')}
      actions={
        <Button href={`${REQUESTS}/disclosures/export`} data-testid="export-disclosures">
          {t('disclosureLog.export')}
        </Button>
      }
    >
      <RequestTabs />
      <Chain />
      <Loaded query={log} rows={8}>
        {(page) => (
          <Panel flush testId="disclosure-log">
            <DataTable
              caption={t('disclosureLog.title')}
              rows={page.items}
              rowKey={(line) => line.id}
              rowTone={(line) => (line.action === 'TAMPERED' ? 'attention' : undefined)}
              empty={<Empty title={t('requests.disclosures.none')}>{t('requests.disclosures.note')}</Empty>}
              columns={[
                { key: 'no', title: t('disclosureLog.no'), render: (line) => line.id, align: 'right' },
                {
                  key: 'at',
                  title: t('disclosureLog.at'),
                  render: (line) => <DateText value={line.at} shape="dateTime" />,
                },
                {
                  key: 'request',
                  title: t('requests.no'),
                  primary: true,
                  render: (line) => <Link to={`/requests/${line.requestId}`}>{line.requestNo}</Link>,
                },
                {
                  key: 'action',
                  title: t('disclosureLog.action'),
                  render: (line) => t(`requests.disclosure.${line.action}`),
                },
                {
                  key: 'class',
                  title: t('disclosureLog.class'),
                  render: (line) => (line.dataClass ? <ClassTag value={line.dataClass} /> : '–'),
                },
                {
                  key: 'to',
                  title: t('disclosureLog.to'),
                  render: (line) => [line.agency, line.recipient].filter(Boolean).join(' · ') || '–',
                },
                {
                  key: 'basis',
                  title: t('requests.legalBasis'),
                  render: (line) => line.legalBasis ?? '–',
                },
                {
                  key: 'approver',
                  title: t('disclosureLog.approver'),
                  render: (line) => line.approverName ?? '–',
                },
              ]}
            />
            <div className="row">
              {cursors.length > 0 && (
                <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t('disclosureLog.newer')}</Button>
              )}
              {page.nextCursor && (
                <Button onClick={() => setCursors([...cursors, page.nextCursor ?? ''])}>
                  {t('disclosureLog.older')}
                </Button>
              )}
            </div>
          </Panel>
        )}
      </Loaded>
      <Bounds />
    </Page>
  );
}

/** Whether every line is still what was written. */
function Chain() {
  const { t } = useLanguage();
  const check = useLogCheck().data;
  if (!check) return null;
  return (
    <Panel tone={check.intact ? 'good' : 'danger'} testId="log-check">
      <p role="status">
        {check.intact
          ? t('disclosureLog.intact')
          : t('disclosureLog.broken', { line: check.firstBrokenLine ?? 0 })}
      </p>
    </Panel>
  );
}
