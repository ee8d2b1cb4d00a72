import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { StatusTag } from '@shared/ui/StatusTag';
import { REQUESTS, requestKeys } from '../queries';
import styles from '../Requests.module.css';
import { ToldLink } from './ToldLink';
import type { DeliveryTold, DeliveryView } from './types';

interface Props {
  id: string;
  view: DeliveryView;
  mayAct: boolean;
}

/** How often each link was used, and closing it or giving another. */
export function LinkState({ id, view, mayAct }: Props) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<'revoke' | 'renew' | null>(null);
  const refresh = [requestKeys.one(id)];
  const revoke = useAct({
    act: (reason: string) => api.post(`${REQUESTS}/${id}/link/revoke`, { reason }),
    refresh,
    onDone: () => setAsked(null),
  });
  const renew = useAct({
    act: () => api.post<DeliveryTold>(`${REQUESTS}/${id}/link`, {}),
    refresh,
    onDone: () => setAsked(null),
  });
  const links = view.links.filter((link) => link.maxDownloads > 0);
  return (
    <div className="stack">
      {links.length > 0 && (
        <ul className={styles.files} data-testid="links">
          {links.map((link) => (
            <li key={link.givenAt}>
              <span data-testid="link-count">
                {t('release.link.used', { count: link.count, max: link.maxDownloads })}
              </span>
              <span className="row">
                <StatusTag tone={link.open ? 'green' : 'grey'}>
                  {t(link.open ? 'release.link.open' : 'release.link.closed')}
                </StatusTag>
                <span className="small quiet">
                  {t('requests.deliver.until')} <DateText value={link.expiresAt} shape="dateTime" />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {renew.data && <ToldLink told={renew.data} />}
      {mayAct && (
        <div className="row">
          {links.some((link) => link.open) && (
            <Button danger onClick={() => setAsked('revoke')} data-testid="revoke-link">
              {t('release.link.revoke')}
            </Button>
          )}
          <Button onClick={() => setAsked('renew')} data-testid="renew-link">
            {t('release.link.renew')}
          </Button>
        </div>
      )}
      <Confirm
        open={asked === 'revoke'}
        title={t('release.link.revoke')}
        okText={t('release.link.revoke')}
        danger
        busy={revoke.isPending}
        error={revoke.error}
        reason={{ label: t('privacy.reason'), required: true }}
        onOk={(reason) => revoke.mutate(reason)}
        onCancel={() => setAsked(null)}
      >
        <p>{t('release.link.revoke.text')}</p>
      </Confirm>
      <Confirm
        open={asked === 'renew'}
        title={t('release.link.renew')}
        okText={t('release.link.renew')}
        busy={renew.isPending}
        error={renew.error}
        onOk={() => renew.mutate()}
        onCancel={() => setAsked(null)}
      >
        <p>{t('release.link.renew.text')}</p>
      </Confirm>
    </div>
  );
}
