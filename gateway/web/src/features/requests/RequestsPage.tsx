import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { TimeLeft } from '@shared/procedure';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { inFilter, type RequestAtStep, type RequestFilter, stepCounts } from './filter';
import { useOpenSteps, useRequests } from './queries';
import styles from './Requests.module.css';
import { RequestStatusTag } from './RequestStatusTag';
import { RequestTabs } from './RequestTabs';

export function RequestsPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const requests = useRequests();
  const steps = useOpenSteps();
  const create = (testId: string) => (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => void navigate('/requests/new')}
      data-testid={testId}
    >
      {t('requests.new')}
    </Button>
  );
  return (
    <Page title={t('nav.requests')} intro={t('requests.intro')} actions={create('new-request')}>
      <RequestTabs />
      <Loaded query={requests}>
        {(all) =>
          all.length === 0 ? (
            <Panel>
              <Empty title={t('requests.empty.title')} action={create('first-request')}>
                {t('requests.empty.text')}
              </Empty>
            </Panel>
          ) : (
            <Inbox all={all.map((one) => ({ ...one, step: steps.data?.get(one.id) ?? null }))} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Inbox({ all }: { all: RequestAtStep[] }) {
  const { t, pick } = useLanguage();
  const [filter, setFilter] = useState<RequestFilter>('OPEN');
  const [step, setStep] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const steps = stepCounts(all);
  const wanted = words.trim().toLowerCase();
  const shown = all.filter(
    (one) =>
      inFilter(one, filter) &&
      (step === null || one.step?.n === step) &&
      (wanted === '' ||
        [one.requestNo, one.requester.name, one.requester.agency, one.wanted.description].some((part) =>
          part?.toLowerCase().includes(wanted),
        )),
  );
  return (
    <>
      {steps.length > 0 && (
        <ul className={styles.steps} aria-label={t('requests.bySteps')}>
          {steps.map((one) => (
            <li key={one.n}>
              <button
                type="button"
                aria-pressed={step === one.n}
                onClick={() => {
                  setFilter('OPEN');
                  setStep(step === one.n ? null : one.n);
                }}
              >
                <b className="num">{one.count}</b>
                <span>
                  {t('procedure.stepN', { n: one.n })} · {pick(one.nameTh, one.nameEn)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Panel flush>
        <div className={styles.tools}>
          <Segmented<RequestFilter>
            value={filter}
            onChange={(next) => {
              setFilter(next);
              setStep(null);
            }}
            aria-label={t('requests.filter')}
            options={[
              { value: 'OPEN', label: t('requests.filter.open') },
              { value: 'DONE', label: t('requests.filter.done') },
              { value: 'ALL', label: t('common.all') },
            ]}
          />
          <Input
            allowClear
            aria-label={t('requests.search')}
            placeholder={t('requests.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            style={{ maxWidth: 340 }}
          />
        </div>
        <DataTable
          caption={t('nav.requests')}
          columns={useColumns()}
          rows={shown}
          rowKey={(one) => one.id}
          rowTone={(one) => (one.step?.standing?.includes('OVERDUE') ? 'attention' : undefined)}
          empty={<Empty title={t('requests.nothing')} />}
          testId="requests-table"
        />
      </Panel>
    </>
  );
}

function useColumns(): Column<RequestAtStep>[] {
  const { t, pick } = useLanguage();
  return [
    {
      key: 'no',
      title: t('requests.no'),
      primary: true,
      sort: (r) => r.requestNo,
      render: (r) => (
        <Link to={`/requests/${r.id}`} className="nowrap">
          {r.requestNo}
        </Link>
      ),
    },
    {
      key: 'what',
      title: t('requests.wanted'),
      render: (r) => (
        <span className={styles.what}>
          {r.wanted.description}
          <span className="small quiet">{r.requester.agency ?? r.requester.name}</span>
        </span>
      ),
    },
    {
      key: 'status',
      title: t('board.status'),
      bare: true,
      render: (r) => (
        <span className="row">
          <RequestStatusTag status={r.status} />
          {r.urgency === 'URGENT' && <StatusTag tone="red">{t('requests.urgent')}</StatusTag>}
        </span>
      ),
    },
    {
      key: 'step',
      title: t('requests.step'),
      sort: (r) => r.step?.n ?? 99,
      render: (r) => (r.step ? pick(r.step.nameTh, r.step.nameEn) : '–'),
    },
    {
      key: 'left',
      title: t('requests.timeLeft'),
      sort: (r) => r.step?.remainingDays ?? null,
      render: (r) => r.step && <TimeLeft step={r.step} />,
    },
    {
      key: 'at',
      title: t('requests.receivedAt'),
      sort: (r) => r.filedAt,
      render: (r) => <DateText value={r.filedAt} />,
    },
  ];
}
