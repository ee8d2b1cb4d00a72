import { Link } from 'react-router';
import type { Certificate } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { isSchool, useMay, useMe } from '@shared/me';
import { Facts } from '@shared/ui/Facts';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';

interface Props {
  certificate: Certificate;
  /** Address of the machine-readable certificate, for checking it elsewhere. */
  href: string;
}

export function CertificatePanel({ certificate, href }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const mayHaveRecords = isSchool(useMe()) || may('acceptSubmissions');
  return (
    <Panel
      title={t('certificate.title')}
      note={t('certificate.note')}
      tone="good"
      testId="certificate"
      actions={
        <>
          <a href={href} download={`certificate-${certificate.certificateId}.json`}>
            {t('certificate.download')}
          </a>
          {mayHaveRecords && (
            <a href={`${href}/records`} data-testid="certified-records" download>
              {t('certificate.records')}
            </a>
          )}
          <Link to="/certificates/check">{t('certificates.check.title')}</Link>
        </>
      }
    >
      <Facts
        wide
        items={[
          [t('certificate.rows'), t('common.records', { count: certificate.rows })],
          [t('certificate.version'), t('common.version', { version: certificate.version })],
          [t('certificate.at'), <DateText key="at" value={certificate.certifiedAt} shape="dateTime" />],
          certificate.certifiedBy ? [t('certificate.by'), certificate.certifiedBy] : null,
          [t('certificate.recordsHash'), <Hash key="r" value={certificate.recordsSha256} />],
          [t('certificate.hash'), <Hash key="c" value={certificate.certificateSha256} />],
        ]}
      />
    </Panel>
  );
}
