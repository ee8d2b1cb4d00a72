import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { api } from '@shared/api/client';
import { asApiError } from '@shared/api/problem';
import type { Finding, Severity } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Empty } from '@shared/ui/states';
import { FindingGroupView } from './FindingGroupView';
import { groupFindings } from './groups';
import { FINDINGS_SHOWN } from './queries';
import styles from './FindingsPanel.module.css';

interface Props {
  findings: Finding[];
  totals: { errors: number; queries: number; notices: number };
  /** How many each rule has, where the findings are only the first of them. */
  byCode?: Record<string, number>;
  /** Where all findings can be had as CSV; none for a dry run, which stores nothing. */
  csv?: { path: string; fileName: string };
  /** Given where this person may explain: the address of the findings and what to read again. */
  explain?: { path: string; onDone: () => void };
  onRow?: (row: number) => void;
  onAsk?: (finding: Finding) => void;
}

type Filter = Severity | 'ALL';

/** Findings by rule: what is wrong, how many, where, and how to mend it. */
export function FindingsPanel({ findings, totals, byCode, csv, explain, onRow, onAsk }: Props) {
  const { t } = useLanguage();
  const { notification } = App.useApp();
  const [filter, setFilter] = useState<Filter>('ALL');
  const groups = useMemo(() => groupFindings(findings, byCode), [findings, byCode]);
  const shown = groups.filter((group) => filter === 'ALL' || group.severity === filter);
  const total = totals.errors + totals.queries + totals.notices;

  const download = () => {
    if (!csv) return;
    api
      .download(csv.path, 'text/csv', csv.fileName, filter === 'ALL' ? {} : { severity: filter })
      .catch((error: unknown) => {
        notification.error({ title: asApiError(error).problem.titleTh });
      });
  };

  if (total === 0) {
    return <Empty title={t('findings.none.title')}>{t('findings.none.text')}</Empty>;
  }
  return (
    <div className={styles.panel} data-testid="findings">
      <div className={styles.tools}>
        <Segmented<Filter>
          value={filter}
          onChange={setFilter}
          aria-label={t('findings.filter')}
          options={[
            { value: 'ALL', label: `${t('common.all')} ${total.toLocaleString('en-US')}` },
            { value: 'ERROR', label: `${t('severity.ERROR')} ${totals.errors.toLocaleString('en-US')}` },
            { value: 'QUERY', label: `${t('severity.QUERY')} ${totals.queries.toLocaleString('en-US')}` },
            { value: 'NOTICE', label: `${t('severity.NOTICE')} ${totals.notices.toLocaleString('en-US')}` },
          ]}
        />
        {csv && (
          <Button icon={<DownloadOutlined aria-hidden />} onClick={download} data-testid="findings-csv">
            {t('findings.csv')}
          </Button>
        )}
      </div>
      {total > findings.length && (
        <p className={styles.note}>
          {t('findings.part', { shown: findings.length, total })}
          {findings.length >= FINDINGS_SHOWN && ` ${t('findings.partCsv')}`}
        </p>
      )}
      {shown.length === 0 ? (
        <Empty title={t('findings.noneOfKind')} />
      ) : (
        <ul className={styles.groups}>
          {shown.map((group, index) => (
            <FindingGroupView
              key={group.code}
              group={group}
              open={index === 0}
              explain={explain}
              onRow={onRow}
              onAsk={onAsk}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
