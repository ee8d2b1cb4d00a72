import type { InformationRequest } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Facts } from '@shared/ui/Facts';
import { fileSize } from '@shared/ui/fileSize';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';
import { REQUESTS } from './queries';
import { HandOver } from './release/HandOver';
import { LinkState } from './release/LinkState';
import { useDelivery } from './release/queries';
import { Receipts } from './release/Receipts';
import styles from './Requests.module.css';

interface Props {
  request: InformationRequest;
  /** The case has come to the step of handing over. */
  atDelivery: boolean;
}

/** What was produced, handing it over, and what became of it. */
export function DeliverPanel({ request, atDelivery }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const view = useDelivery(request.id).data;
  const { outputs } = request;
  return (
    <Panel title={t('requests.outputs')} testId="outputs-panel">
      <div className="stack">
        {outputs.length === 0 ? (
          <p className="quiet">{t('requests.outputs.none')}</p>
        ) : (
          <ul className={styles.files}>
            {outputs.map((output) => (
              <li key={output.fileName}>
                <a href={`${REQUESTS}/${request.id}/outputs/${encodeURIComponent(output.fileName)}`} download>
                  {output.fileName}
                </a>
                <span className="small quiet">{fileSize(output.bytes)}</span>
              </li>
            ))}
          </ul>
        )}
        {may('deliver') && <HandOver request={request} offered={atDelivery && outputs.length > 0} />}
        {view?.delivered && (
          <>
            <Facts
              items={[
                view.coverNumber
                  ? [t(`release.cover.${view.coverForm ?? 'LETTER'}`), view.coverNumber]
                  : null,
                [t('release.packageSum'), <Hash key="h" value={view.packageSha256 ?? ''} />],
                view.satisfaction
                  ? [
                      t('release.satisfaction'),
                      `${String(view.satisfaction.score)} / 5 ${view.satisfaction.words ?? ''}`,
                    ]
                  : null,
              ]}
            />
            <LinkState id={request.id} view={view} mayAct={may('deliver')} />
            <Receipts id={request.id} view={view} mayAct={may('deliver')} />
          </>
        )}
      </div>
    </Panel>
  );
}
