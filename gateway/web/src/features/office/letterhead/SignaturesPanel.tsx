import { Button } from 'antd';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { letterheadKey, signaturePath, type Signer, useSigners } from '@shared/signing';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { StatusTag } from '@shared/ui/StatusTag';
import { Empty } from '@shared/ui/states';
import styles from './Letterhead.module.css';

/** Whose signature is there. The pictures are sealed: each is shown to whoever gave it, and to nobody else. */
export function SignaturesPanel({ area }: { area: string }) {
  const { t } = useLanguage();
  return (
    <Panel flush title={t('signatures.title')} note={t('signatures.note')} testId="signatures">
      <Loaded query={useSigners(area)} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('signatures.none')}>{t('signatures.noneText')}</Empty>
          ) : (
            <ul className={styles.signers}>
              {items.map((signer) => (
                <Row key={signer.signatoryId} area={area} signer={signer} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Row({ area, signer }: { area: string; signer: Signer }) {
  const { t } = useLanguage();
  const path = signaturePath(area, signer.signatoryId);
  const act = useAct({
    act: (change: () => Promise<unknown>) => change(),
    refresh: [letterheadKey(area)],
    done: t('letterhead.saved'),
  });
  return (
    <li className={styles.signer} data-testid="signer" data-given={signer.given}>
      <div>
        <strong>{signer.nameTh}</strong>
        <div className="small quiet">{signer.positionTh}</div>
        {signer.givenAt ? (
          <div className="small">
            <StatusTag tone="green">{t('signatures.given')}</StatusTag> {signer.givenBy}{' '}
            <DateText value={signer.givenAt} shape="dateTime" />
          </div>
        ) : (
          <StatusTag tone="grey">{t('signatures.notGiven')}</StatusTag>
        )}
      </div>
      <div>
        {signer.mine ? (
          <img
            src={`${path}?at=${signer.givenAt ?? ''}`}
            alt={t('signatures.of', { name: signer.nameTh })}
            className={styles.signature}
          />
        ) : (
          signer.given && <p className="small quiet">{t('signatures.hidden')}</p>
        )}
      </div>
      <div className="stack">
        {signer.mayGive && (
          <FilePick
            label={t(signer.given ? 'signatures.replace' : 'signatures.pick')}
            hint={t('signatures.hint')}
            accept=".png,.svg,image/png,image/svg+xml"
            onFile={(file) =>
              act.mutate(() => api.upload('PUT', path, file, { contentType: 'application/octet-stream' }))
            }
          />
        )}
        {act.error && <ProblemAlert error={act.error} />}
        {signer.mayRemove && (
          <Button danger onClick={() => act.mutate(() => api.remove(path))} data-testid="signature-remove">
            {t('signatures.remove')}
            <span className="visually-hidden"> {signer.nameTh}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
