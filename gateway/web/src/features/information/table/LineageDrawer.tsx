import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { Lineage, LineageSubmission } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { figure } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Hash } from '@shared/ui/Hash';
import styles from '../Information.module.css';
import { useLineage } from '../queries';
import { Parts } from './Parts';

interface Props {
  figureId: string | null;
  /** What the figure is, in words: school and column. */
  what: string;
  /** Names a cell in words. */
  nameOf: (row: string, column: string) => string;
  /** Goes on to the pedigree of a part of an indicator. */
  onPart: (row: string, column: string) => void;
  onClose: () => void;
}

/** Where a figure comes from, back to the certificates. */
export function LineageDrawer({ figureId, what, nameOf, onPart, onClose }: Props) {
  const { t } = useLanguage();
  const lineage = useLineage(figureId);
  return (
    <Drawer
      open={figureId !== null}
      onClose={onClose}
      title={t('lineage.title')}
      size={520}
      data-testid="lineage"
    >
      <Loaded query={lineage}>
        {(data) => (
          <Chain lineage={data} what={what} parts={<Parts of={data} nameOf={nameOf} onPart={onPart} />} />
        )}
      </Loaded>
    </Drawer>
  );
}

function Chain({ lineage, what, parts }: { lineage: Lineage; what: string; parts: ReactNode }) {
  const { t, pick } = useLanguage();
  const { snapshot, submissions } = lineage;
  return (
    <ol className={styles.chain} aria-label={t('lineage.title')}>
      <li>
        <span className="quiet">{what}</span>
        <span className={styles.figure}>{figure(lineage.value, lineage.column.decimals)}</span>
        {lineage.gap && (
          <span data-testid="lineage-gap">{pick(lineage.gap.reasonTh, lineage.gap.reasonEn)}</span>
        )}
      </li>
      {parts}
      <li>
        <strong>{t('lineage.production')}</strong>
        <span>
          {lineage.production.titleTh} · {t('common.version', { version: lineage.production.reportVersion })}
        </span>
      </li>
      <li>
        <strong>{t('lineage.snapshot')}</strong>
        <span>
          <DateText value={snapshot.createdAt} shape="dateTime" />
        </span>
        <Hash value={snapshot.sha256} />
      </li>
      <li>
        <strong>{t('lineage.submissions', { count: submissions.length })}</strong>
        <ul className={styles.certs}>
          {submissions.slice(0, 200).map((one) => (
            <li key={one.submissionId}>
              <div>
                {one.schoolNameTh} · {t('common.version', { version: one.version })} ·{' '}
                {t('common.records', { count: one.recordCount })}
              </div>
              <div className="small quiet">
                {t('lineage.certifiedAt')} <DateText value={one.certifiedAt} shape="dateTime" />
              </div>
              <div className="small">
                {t('lineage.certificate')} <Hash value={one.certificateSha256} />
              </div>
              <OtherVersions of={one} />
            </li>
          ))}
        </ul>
      </li>
    </ol>
  );
}

/** What was corrected before the snapshot, or since. */
function OtherVersions({ of }: { of: LineageSubmission }) {
  const { t } = useLanguage();
  const others = (of.versions ?? []).filter((one) => !one.counted);
  if (others.length === 0) return null;
  return (
    <ul className="small quiet" aria-label={t('lineage.earlierTitle')} data-testid="lineage-other-versions">
      {others.map((one) => (
        <li key={one.version}>
          {t('lineage.earlier', { version: one.version })}{' '}
          <DateText value={one.certifiedAt} shape="dateTime" /> <Hash value={one.certificateSha256} />
        </li>
      ))}
    </ul>
  );
}
