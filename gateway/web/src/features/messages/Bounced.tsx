import { Button } from 'antd';
import { api } from '@shared/api/client';
import type { BouncedAddress } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { BOUNCES, bouncesKey, useBounced } from './queries';

/** Addresses that mail does not reach any more; nothing where there are none. */
export function Bounced() {
  const { t } = useLanguage();
  const may = useMay()('resend');
  const { data } = useBounced();
  const release = useAct({
    act: (id: string) => api.remove(`${BOUNCES}/${id}`),
    refresh: [bouncesKey],
    done: t('messages.bounced.released'),
  });
  if (!data || data.length === 0) return null;
  const columns: Column<BouncedAddress>[] = [
    { key: 'address', title: t('messages.to'), primary: true, render: (a) => a.address },
    { key: 'status', title: t('messages.bounced.status'), render: (a) => <code>{a.status}</code> },
    {
      key: 'since',
      title: t('messages.bounced.since'),
      render: (a) => <DateText value={a.since} shape="dateTime" />,
    },
    {
      key: 'release',
      title: t('messages.bounced.release'),
      untitled: true,
      bare: true,
      render: (a) =>
        may && (
          <Button
            size="small"
            aria-label={t('messages.bounced.releaseLabel', { address: a.address })}
            onClick={() => release.mutate(a.id)}
          >
            {t('messages.bounced.release')}
          </Button>
        ),
    },
  ];
  return (
    <Panel title={t('messages.bounced')}>
      <p className="quiet">{t('messages.bounced.text')}</p>
      <DataTable
        caption={t('messages.bounced')}
        columns={columns}
        rows={data}
        rowKey={(a) => a.id}
        testId="bounced-table"
      />
    </Panel>
  );
}
