import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { type OfficeKey, useOfficeKeys } from '@shared/keys';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { Facts } from '@shared/ui/Facts';
import { Hash } from '@shared/ui/Hash';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { OfficeTabs } from '@shared/ui/OfficeTabs';
import { RevokeKey } from './RevokeKey';

/** The keys that the office signs certificates with, and what became of each. */
export function KeysPage() {
  const { t } = useLanguage();
  const may = useMay();
  const [revoking, setRevoking] = useState<OfficeKey | null>(null);
  return (
    <Page
      title={t('keys.title')}
      intro={t('keys.intro')}
      actions={<Link to="/certificates/check">{t('certificates.check.title')}</Link>}
    >
      <OfficeTabs />
      <Loaded query={useOfficeKeys()}>
        {({ items }) => (
          <div className="stack">
            {items.map((key) => (
              <KeyPanel
                key={key.fingerprint}
                one={key}
                onRevoke={may('revokeKeys') && !key.revocation ? () => setRevoking(key) : null}
              />
            ))}
          </div>
        )}
      </Loaded>
      {revoking && <RevokeKey one={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function KeyPanel({ one, onRevoke }: { one: OfficeKey; onRevoke: (() => void) | null }) {
  const { t } = useLanguage();
  const { revocation } = one;
  const standing = revocation ? 'REVOKED' : one.retiredAt ? 'RETIRED' : 'SIGNS';
  return (
    <Panel
      title={t(`keys.standing.${standing}`)}
      tone={revocation ? 'danger' : one.retiredAt ? 'plain' : 'good'}
      testId={`key-${standing}`}
      actions={
        onRevoke && (
          <Button danger onClick={onRevoke} data-testid="revoke-key">
            {t('keys.revoke')}
          </Button>
        )
      }
    >
      <Facts
        wide
        items={[
          [t('keys.fingerprint'), <Hash key="f" value={one.fingerprint} />],
          [t('keys.since'), <DateText key="s" value={one.since} shape="dateTime" />],
          one.retiredAt
            ? [t('keys.retiredAt'), <DateText key="r" value={one.retiredAt} shape="dateTime" />]
            : null,
          revocation
            ? [t('keys.revokedAt'), <DateText key="v" value={revocation.at} shape="dateTime" />]
            : null,
          revocation
            ? [
                t('keys.compromisedSince'),
                <DateText key="c" value={revocation.compromisedSince} shape="dateTime" />,
              ]
            : null,
          revocation ? [t('keys.reason'), revocation.reason] : null,
          revocation
            ? [t('keys.recorded'), t('keys.recordedCount', { count: revocation.recorded.length })]
            : null,
        ]}
      />
      {revocation && !one.retiredAt && <p role="alert">⚠ {t('keys.putInNew')}</p>}
    </Panel>
  );
}
