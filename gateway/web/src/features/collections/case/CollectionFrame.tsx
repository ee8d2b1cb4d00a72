import { Button } from 'antd';
import { useState } from 'react';
import { Outlet, useParams } from 'react-router';
import { api } from '@shared/api/client';
import type { Collection } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { keys, paths, useCollection } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';
import { Page } from '@shared/ui/Page';
import { TabLinks } from '@shared/ui/TabLinks';
import { CollectionStatusTag } from '../list/CollectionStatusTag';

/** A collection's head and its three views: schools, steps, duplicates. */
export function CollectionFrame() {
  const { id = '' } = useParams();
  return <Loaded query={useCollection(id)}>{(item) => <Frame item={item} />}</Loaded>;
}

function Frame({ item }: { item: Collection }) {
  const { t, pick } = useLanguage();
  const may = useMay();
  const base = `/collections/${item.id}`;
  return (
    <Page
      title={pick(item.titleTh, item.titleEn)}
      back={{ to: '/collections', label: t('nav.collections') }}
      tags={<CollectionStatusTag status={item.status} />}
      intro={
        <span className="dots">
          <span>
            {t('collections.asOf')} <DateText value={item.referenceDate} shape="long" />
          </span>
          <span>
            {t('collections.entryCloses')} <DateText value={item.entryClosesAt} shape="dateTime" />
          </span>
          <span>
            {t('collections.certificationCloses')}{' '}
            <DateText value={item.certificationClosesAt} shape="dateTime" />
          </span>
        </span>
      }
      actions={may('manageCollections') && <OpenOrClose item={item} />}
    >
      <TabLinks
        label={t('collections.views')}
        tabs={[
          { to: base, label: t('collections.tab.board'), end: true },
          { to: `${base}/steps`, label: t('collections.tab.steps') },
          { to: `${base}/duplicates`, label: t('collections.tab.duplicates') },
          { to: `${base}/reminders`, label: t('collections.tab.reminders') },
          ...(may('manageCollections') ? [{ to: `${base}/files`, label: t('bulk.tab') }] : []),
          { to: `${base}/exceptions`, label: t('exceptions.tab') },
        ]}
      />
      <Outlet />
    </Page>
  );
}

function OpenOrClose({ item }: { item: Collection }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const verb = item.status === 'PLANNED' ? 'open' : 'close';
  const act = useAct({
    act: () =>
      api.post(`${paths.collection(item.id)}/${verb}`, undefined, { ifMatch: paths.collection(item.id) }),
    refresh: [keys.collection(item.id), [...keys.collections, 'list'], [...keys.mySteps]],
    done: t(verb === 'open' ? 'collections.open.done' : 'collections.close.done'),
    onDone: () => setAsked(false),
  });
  if (item.status !== 'PLANNED' && item.status !== 'OPEN') return null;
  return (
    <>
      <Button
        type={verb === 'open' ? 'primary' : 'default'}
        onClick={() => {
          act.reset();
          setAsked(true);
        }}
        data-testid={`collection-${verb}`}
      >
        {t(verb === 'open' ? 'collections.open.button' : 'collections.close.button')}
      </Button>
      <Confirm
        open={asked}
        title={t(verb === 'open' ? 'collections.open.button' : 'collections.close.button')}
        okText={t(verb === 'open' ? 'collections.open.ok' : 'collections.close.ok')}
        danger={verb === 'close'}
        busy={act.isPending}
        error={act.error}
        onOk={() => act.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t(verb === 'open' ? 'collections.open.text' : 'collections.close.text', { count: item.expected })}
      </Confirm>
    </>
  );
}
