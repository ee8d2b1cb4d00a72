import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { OriginTag } from './OriginTag';
import { noticeKey } from './queries';
import type { Versioned } from './types';

interface Props<V extends Versioned> {
  query: UseQueryResult<Page<V>>;
  /** What is in force. */
  now: V;
  path: string;
  mayChange: boolean;
  /** Whether there is a shipped one to compare with. */
  shipped: boolean;
  /** What differs from what is in force. */
  compare: (other: V | 'shipped') => ReactNode;
  restoreTitle: (version: number) => string;
  restoreText: string;
}

/** Every version with who made it; any may be compared with what is in force, and put in force again. */
export function Versions<V extends Versioned>(props: Props<V>) {
  const { query, now, path, mayChange, shipped, compare, restoreTitle, restoreText } = props;
  const { t } = useLanguage();
  const [other, setOther] = useState<number | 'shipped' | null>(null);
  const [back, setBack] = useState<number | null>(null);
  const restore = useAct({
    act: (version: number) =>
      api.post(`${path}/versions/${version}/restore`, undefined, { tag: String(now.version) }),
    refresh: [noticeKey],
    done: t('notices.restored'),
    onDone: () => setBack(null),
  });
  const columns: Column<V>[] = [
    { key: 'version', title: t('notices.version'), primary: true, render: (one) => one.version },
    {
      key: 'origin',
      title: t('notices.origin'),
      bare: true,
      render: (one) => <OriginTag origin={one.origin} />,
    },
    { key: 'by', title: t('notices.changedBy'), render: (one) => one.changedBy },
    {
      key: 'at',
      title: t('notices.changedAt'),
      render: (one) => <DateText value={one.changedAt} shape="dateTime" />,
    },
    {
      key: 'restore',
      title: t('notices.restore'),
      untitled: true,
      bare: true,
      render: (one) =>
        mayChange &&
        one.version !== now.version && (
          <Button size="small" onClick={() => setBack(one.version)} data-testid={`restore-${one.version}`}>
            {t('notices.restore')}
          </Button>
        ),
    },
  ];
  return (
    <Loaded query={query} rows={2}>
      {({ items }) => {
        const compared = other === 'shipped' ? other : items.find((one) => one.version === other);
        return (
          <Panel
            flush
            title={t('notices.versions')}
            testId="versions"
            actions={
              <Select
                allowClear
                aria-label={t('notices.compareWith')}
                placeholder={t('notices.compareWith')}
                value={other}
                onChange={(value: number | 'shipped' | undefined) => setOther(value ?? null)}
                style={{ minWidth: 190 }}
                options={[
                  ...items
                    .filter((one) => one.version !== now.version)
                    .map((one) => ({
                      value: one.version,
                      label: t('common.version', { version: one.version }),
                    })),
                  ...(shipped ? [{ value: 'shipped' as const, label: t('notices.asShipped') }] : []),
                ]}
              />
            }
          >
            {compared && compare(compared)}
            <DataTable
              caption={t('notices.versions')}
              columns={columns}
              rows={items}
              rowKey={(one) => String(one.version)}
            />
            <Confirm
              open={back !== null}
              title={restoreTitle(back ?? 0)}
              okText={t('notices.restore')}
              busy={restore.isPending}
              error={restore.error}
              onOk={() => back !== null && restore.mutate(back)}
              onCancel={() => setBack(null)}
            >
              {restoreText}
            </Confirm>
          </Panel>
        );
      }}
    </Loaded>
  );
}
