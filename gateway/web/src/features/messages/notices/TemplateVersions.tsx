import { Button, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Compare } from './Compare';
import { OriginTag } from './OriginTag';
import { noticeKey, templatePath, useTemplateVersions } from './queries';
import type { Template, WordsOfBoth } from './types';

interface Props {
  code: string;
  now: Template;
  shipped: WordsOfBoth | null;
  mayChange: boolean;
}

/** Every version with who wrote it; any may be compared with what is in force, and said again. */
export function TemplateVersions({ code, now, shipped, mayChange }: Props) {
  const { t } = useLanguage();
  const versions = useTemplateVersions(code);
  const [other, setOther] = useState<number | 'shipped' | null>(null);
  const [back, setBack] = useState<number | null>(null);
  const restore = useAct({
    act: (version: number) =>
      api.post(`${templatePath(code)}/versions/${version}/restore`, undefined, {
        ifMatch: templatePath(code),
      }),
    refresh: [noticeKey],
    done: t('notices.restored'),
    onDone: () => setBack(null),
  });
  const columns: Column<Template>[] = [
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
    <Loaded query={versions} rows={2}>
      {({ items }) => {
        const compared = other === 'shipped' ? shipped : items.find((one) => one.version === other);
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
            {compared && <Compare before={compared} after={now} />}
            <DataTable
              caption={t('notices.versions')}
              columns={columns}
              rows={items}
              rowKey={(one) => String(one.version)}
            />
            <Confirm
              open={back !== null}
              title={t('notices.restoreTitle', { version: back ?? 0 })}
              okText={t('notices.restore')}
              busy={restore.isPending}
              error={restore.error}
              onOk={() => back !== null && restore.mutate(back)}
              onCancel={() => setBack(null)}
            >
              {t('notices.restoreText')}
            </Confirm>
          </Panel>
        );
      }}
    </Loaded>
  );
}
