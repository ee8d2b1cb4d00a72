import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Facts } from '@shared/ui/Facts';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';
import type { Finding, Fit } from './verify';

export interface Checked {
  name: string;
  /** NOT_HERE: this browser cannot check such signatures. */
  finding: Finding | { found: 'NOT_HERE' };
  records?: { name: string; fit: Fit };
}

const TONES = {
  VALID: 'good',
  DISTRUSTED: 'danger',
  FOREIGN_KEY: 'danger',
  BROKEN: 'danger',
  UNREADABLE: 'warning',
  NOT_HERE: 'warning',
} as const;

/** What was found, and what to do about it. */
export function Verdict({ checked: { name, finding, records } }: { checked: Checked }) {
  const { t } = useLanguage();
  return (
    <Panel
      title={t(`certificates.found.${finding.found}`)}
      note={name}
      tone={TONES[finding.found]}
      testId={`certificate-${finding.found}`}
    >
      <p>{t(`certificates.found.${finding.found}.text`)}</p>
      {finding.found === 'VALID' && (
        <Facts
          wide
          items={[
            [
              t('certificates.school'),
              `${finding.certificate.school.nameTh} ${finding.certificate.school.code}`,
            ],
            [t('certificates.collection'), finding.certificate.collection.titleTh],
            [t('certificate.rows'), t('common.records', { count: finding.certificate.rows })],
            [t('certificate.version'), t('common.version', { version: finding.certificate.version })],
            [t('certificate.by'), finding.certificate.certifiedBy],
            [t('certificate.at'), <DateText key="at" value={finding.certificate.at} shape="dateTime" />],
            [t('certificate.hash'), <Hash key="c" value={finding.sha256} />],
            [t('keys.fingerprint'), <Hash key="k" value={finding.key.fingerprint} />],
            finding.key.revocation ? [t('keys.standing'), t('certificates.recorded')] : null,
          ]}
        />
      )}
      {finding.found === 'DISTRUSTED' && (
        <Facts
          items={[
            [t('keys.reason'), finding.revocation.reason],
            [
              t('keys.compromisedSince'),
              <DateText key="s" value={finding.revocation.compromisedSince} shape="dateTime" />,
            ],
            [t('certificates.claims'), <DateText key="a" value={finding.certificate.at} shape="dateTime" />],
            [t('certificates.why'), t(finding.claimsBefore ? 'certificates.before' : 'certificates.after')],
          ]}
        />
      )}
      {records && (
        <p role="status" data-testid={`records-${records.fit}`}>
          <strong>{records.name}</strong>: {t(`certificates.fit.${records.fit}`)}
        </p>
      )}
    </Panel>
  );
}
