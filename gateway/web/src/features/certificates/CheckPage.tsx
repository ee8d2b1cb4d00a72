import { useState } from 'react';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { SIGNING_KEYS, useOfficeKeys } from '@shared/keys';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { type Checked, Verdict } from './Verdict';
import { type Fit, fit, verify } from './verify';

const LARGEST = 200 * 1024 * 1024;

/** For whoever was shown a certificate: whether the office signed it, and whether a file is what it speaks of. */
export function CheckPage() {
  const { t } = useLanguage();
  const keys = useOfficeKeys();
  const [checked, setChecked] = useState<Checked | null>(null);

  const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
  const check = async (file: File, known: Parameters<typeof verify>[1]) => {
    if (file.size > LARGEST) {
      setChecked({ name: file.name, finding: { found: 'UNREADABLE' } });
      return;
    }
    try {
      setChecked({ name: file.name, finding: await verify(await bytesOf(file), known) });
    } catch {
      setChecked({ name: file.name, finding: { found: 'NOT_HERE' } });
    }
  };
  const compare = async (file: File) => {
    if (checked?.finding.found !== 'VALID') return;
    const answer: Fit =
      file.size > LARGEST ? 'NONE' : await fit(checked.finding.certificate, await bytesOf(file));
    setChecked({ ...checked, records: { name: file.name, fit: answer } });
  };

  return (
    <Page title={t('certificates.check.title')} intro={t('certificates.check.intro')}>
      <Loaded query={keys}>
        {({ items }) => (
          <>
            <Panel title={t('certificates.check.certificate')} note={t('certificates.check.stays')}>
              <FilePick
                label={t('certificates.check.pick')}
                hint={t('certificates.check.pickHint')}
                accept=".json,application/json"
                testId="certificate-file"
                onFile={(file) => void check(file, items)}
              />
            </Panel>
            <div aria-live="polite">{checked && <Verdict checked={checked} />}</div>
            {checked?.finding.found === 'VALID' && (
              <Panel title={t('certificates.check.records')} note={t('certificates.check.recordsNote')}>
                <FilePick
                  label={t('certificates.check.pickRecords')}
                  hint={t('certificates.check.pickRecordsHint')}
                  accept=""
                  testId="records-file"
                  onFile={(file) => void compare(file)}
                />
              </Panel>
            )}
          </>
        )}
      </Loaded>
      <p className="quiet">
        {t('certificates.check.offline')}{' '}
        <a href={SIGNING_KEYS} download="office-keys.json">
          {t('certificate.keys')}
        </a>{' '}
        <code>infra/bin/verify-certificate</code>
      </p>
    </Page>
  );
}
