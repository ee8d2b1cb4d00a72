import { Button, Modal } from 'antd';
import { useState } from 'react';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { Compared } from './Compared';
import { useVersions } from './queries';
import type { Design, VersionView } from './types';

interface Props {
  code: string;
  /** What the versions are compared with: the form as it stands. */
  design: Design;
  editable: boolean;
  onRestore: (design: Design) => void;
}

/** All versions there were; any can be looked at and taken up again as a draft. */
export function VersionsPanel({ code, design, editable, onRestore }: Props) {
  const { t } = useLanguage();
  const versions = useVersions(code);
  const [shown, setShown] = useState<VersionView | null>(null);
  const columns: Column<VersionView>[] = [
    {
      key: 'version',
      title: t('designs.version'),
      primary: true,
      render: (one) => t('common.version', { version: one.version }),
    },
    {
      key: 'state',
      title: t('board.status'),
      bare: true,
      render: (one) => (
        <>
          {one.inForce && <StatusTag tone="green">{t('designs.inForce')}</StatusTag>}{' '}
          {one.shippedEdition !== null && <StatusTag tone="grey">{t('designs.shipped')}</StatusTag>}
        </>
      ),
    },
    {
      key: 'at',
      title: t('designs.version.at'),
      render: (one) => <DateText value={one.at} shape="dateTime" />,
    },
    {
      key: 'acts',
      title: t('snapshots.acts'),
      untitled: true,
      bare: true,
      render: (one) => (
        <Button
          size="small"
          onClick={() => setShown(one)}
          aria-label={`${t('designs.version.look')} ${one.version}`}
          data-testid={`version-${one.version}`}
        >
          {t('designs.version.look')}
        </Button>
      ),
    },
  ];
  return (
    <Panel flush title={t('designs.versions')} testId="design-versions">
      <Loaded query={versions}>
        {(all) => (
          <DataTable
            caption={t('designs.versions')}
            columns={columns}
            rows={all}
            rowKey={(one) => String(one.version)}
            empty={<Empty title={t('designs.versions.none')} />}
            short
          />
        )}
      </Loaded>
      <Modal
        open={shown !== null}
        title={t('designs.version.against', { version: shown?.version ?? 0 })}
        onCancel={() => setShown(null)}
        footer={
          editable &&
          shown && (
            <Button
              type="primary"
              onClick={() => {
                onRestore(shown.definition);
                setShown(null);
              }}
              data-testid="restore-version"
            >
              {t('designs.version.restore')}
            </Button>
          )
        }
        width={860}
      >
        {shown && <Compared before={design} after={shown.definition} />}
      </Modal>
    </Panel>
  );
}
