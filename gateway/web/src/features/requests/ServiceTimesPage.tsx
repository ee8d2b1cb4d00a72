import { Select } from 'antd';
import { useState } from 'react';
import type { ServiceTimeLine, ServiceTimes } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { urlOf } from '@shared/api/client';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { Satisfaction } from './keeping/Satisfaction';
import { REQUESTS, useServiceTimes } from './queries';
import styles from './Requests.module.css';
import { RequestTabs } from './RequestTabs';
import { monthName, monthsBack, shareTone } from './serviceTimes';

const SPANS = [3, 6, 12, 24];

/** How long the office took, held against the standards of its manual. */
export function ServiceTimesPage() {
  const { t } = useLanguage();
  const [months, setMonths] = useState(12);
  const range = monthsBack(months, new Date());
  return (
    <Page
      title={t('requests.tab.times')}
      intro={t('times.intro')}
      actions={
        <>
          <Select
            aria-label={t('times.span')}
            value={months}
            onChange={setMonths}
            options={SPANS.map((value) => ({ value, label: t('times.months', { n: value }) }))}
          />
          {['csv', 'xlsx'].map((format) => (
            <a
              key={format}
              href={urlOf(`${REQUESTS}/service-times/file`, { ...range, format })}
              download
              data-testid={`times-${format}`}
            >
              {format.toUpperCase()}
            </a>
          ))}
        </>
      }
    >
      <RequestTabs />
      <Loaded query={useServiceTimes(range)}>{(times) => <Times times={times} />}</Loaded>
      <Satisfaction />
    </Page>
  );
}

function Times({ times }: { times: ServiceTimes }) {
  const { t, language } = useLanguage();
  const whole = times.steps.find((line) => line.step === 0)?.times;
  return (
    <>
      <ul className={styles.figures}>
        <Figure value={whole?.count ?? 0} label={t('times.closed')} />
        <Figure value={whole?.medianDays ?? '–'} label={t('times.wholeMedian')} />
        <Figure value={times.answeredByPublication} label={t('times.answered')} />
      </ul>
      <Panel title={t('times.all')} note={t('times.note')} flush>
        <Lines lines={times.steps} caption={t('times.all')} testId="service-times" />
      </Panel>
      {times.months.length === 0 ? (
        <Panel>
          <Empty title={t('times.none')} />
        </Panel>
      ) : (
        [...times.months].reverse().map((month) => (
          <Panel key={month.month} title={monthName(month.month, language)} flush>
            <Lines lines={month.steps} caption={monthName(month.month, language)} />
          </Panel>
        ))
      )}
    </>
  );
}

function Figure({ value, label }: { value: number | string; label: string }) {
  return (
    <li>
      <b className="num">{value}</b>
      <span>{label}</span>
    </li>
  );
}

function Lines({ lines, caption, testId }: { lines: ServiceTimeLine[]; caption: string; testId?: string }) {
  const { t, pick } = useLanguage();
  const columns: Column<ServiceTimeLine>[] = [
    {
      key: 'step',
      title: t('requests.step'),
      primary: true,
      render: (line) => (
        <span className={styles.what}>
          {line.step > 0 ? `${line.step}. ` : ''}
          {pick(line.nameTh, line.nameEn)}
        </span>
      ),
    },
    {
      key: 'standard',
      title: t('times.standard'),
      align: 'right',
      render: (line) => line.times.standardDays ?? t('times.open'),
    },
    { key: 'count', title: t('times.count'), align: 'right', render: (line) => line.times.count },
    {
      key: 'median',
      title: t('times.median'),
      align: 'right',
      render: (line) => line.times.medianDays ?? '–',
    },
    { key: 'p90', title: t('times.p90'), align: 'right', render: (line) => line.times.p90Days ?? '–' },
    {
      key: 'within',
      title: t('times.within'),
      align: 'right',
      render: (line) => {
        const share = line.times.withinStandard;
        return share === null || share === undefined ? (
          '–'
        ) : (
          <StatusTag tone={shareTone(share)}>{`${Math.round(share * 1000) / 10}%`}</StatusTag>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={(line) => String(line.step)}
      short
      testId={testId}
    />
  );
}
