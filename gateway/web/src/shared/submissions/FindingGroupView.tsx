import { Button } from 'antd';
import { useState } from 'react';
import { RuleFaq } from '@shared/advice';
import type { Finding, Severity } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';
import { ExplainAll } from './ExplainAll';
import { Explanation } from './Explanation';
import type { FindingGroup } from './groups';
import styles from './FindingGroupView.module.css';

interface Props {
  group: FindingGroup;
  open: boolean;
  explain?: { path: string; onDone: () => void };
  onRow?: (row: number) => void;
  onAsk?: (finding: Finding) => void;
}

const TONES: Record<Severity, Tone> = { ERROR: 'red', QUERY: 'amber', NOTICE: 'blue' };
const STEP = 15;

export function FindingGroupView({ group, open, explain, onRow, onAsk }: Props) {
  const { t, pick } = useLanguage();
  const [shown, setShown] = useState(STEP);
  const [first] = group.findings;
  if (!first) return null;
  const same = group.findings.every((finding) => finding.messageTh === first.messageTh);
  const cure = pick(first.cureTh, first.cureEn);

  return (
    <li>
      <details className={styles.group} open={open} data-testid={`rule-${group.code}`}>
        <summary className={styles.head}>
          <span className={styles.chevron} aria-hidden="true" />
          <span className={styles.title}>
            <span className={styles.what}>
              {!same && `${group.titleTh ?? group.field ?? ''} · ${t('findings.such')} `}
              {pick(first.messageTh, first.messageEn)}
            </span>
            <span className={styles.code}>
              {group.code}
              {group.unexplained > 0 &&
                explain &&
                ` · ${t('findings.unexplained', { count: group.unexplained })}`}
            </span>
          </span>
          <StatusTag tone={TONES[group.severity]}>{t('findings.places', { count: group.total })}</StatusTag>
        </summary>
        {cure && (
          <p className={styles.cure}>
            <strong>{t('common.cure')}</strong> {cure}
          </p>
        )}
        <RuleFaq code={group.code} />
        {explain && group.severity === 'QUERY' && (
          <div className={styles.all}>
            <ExplainAll findings={group.findings} explain={explain} />
          </div>
        )}
        <ul className={styles.rows}>
          {group.findings.slice(0, shown).map((finding) => (
            <li key={finding.id} className={styles.row} data-testid="finding">
              {finding.row && onRow ? (
                <Button
                  type="link"
                  size="small"
                  className={styles.place}
                  onClick={() => onRow(finding.row ?? 0)}
                >
                  {t('common.row', { row: finding.row })}
                </Button>
              ) : (
                <span className={styles.place}>
                  {finding.row ? t('common.row', { row: finding.row }) : t('findings.wholeFile')}
                </span>
              )}
              <span className={styles.detail}>
                {finding.value && <code className={styles.value}>{finding.value}</code>}
                {!same && <span>{pick(finding.messageTh, finding.messageEn)}</span>}
                {finding.severity === 'QUERY' && <Explanation finding={finding} explain={explain} />}
                {onAsk && (
                  <Button type="link" size="small" onClick={() => onAsk(finding)} data-testid="ask-finding">
                    {t('advice.askThis')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
        {group.findings.length > shown && (
          <Button type="link" onClick={() => setShown(shown + 100)}>
            {t('findings.more', { count: group.findings.length - shown })}
          </Button>
        )}
      </details>
    </li>
  );
}
