import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { ClassTag } from '../builder/ClassTag';
import { RequestTabs } from '../RequestTabs';
import { EntryDrawer } from './EntryDrawer';
import { useEntries } from './queries';
import type { CatalogueEntry } from './types';

/** What can be asked of the office, kept by its staff. */
export function CataloguePage() {
  const { t, pick } = useLanguage();
  const may = useMay()('keepCatalogue');
  const entries = useEntries();
  const [open, setOpen] = useState<CatalogueEntry | 'new' | null>(null);
  return (
    <Page
      title={t('catalogue.title')}
      intro={t('catalogue.intro')}
      actions={
        may && (
          <Button type="primary" onClick={() => setOpen('new')} data-testid="add-entry">
            {t('catalogue.add')}
          </Button>
        )
      }
    >
      <RequestTabs />
      <Loaded query={entries}>
        {(rows) => (
          <Panel flush testId="catalogue">
            <DataTable
              caption={t('catalogue.title')}
              rows={rows}
              rowKey={(entry) => entry.code}
              rowTone={(entry) => (entry.offered ? undefined : 'muted')}
              empty={<Empty title={t('catalogue.empty')} />}
              columns={[
                {
                  key: 'title',
                  title: t('catalogue.item'),
                  primary: true,
                  render: (entry) => pick(entry.titleTh, entry.titleEn),
                },
                { key: 'set', title: t('catalogue.dataSet'), render: (entry) => entry.dataSetCode },
                {
                  key: 'class',
                  title: t('disclosureLog.class'),
                  render: (entry) => <ClassTag value={entry.dataClass} />,
                },
                {
                  key: 'formats',
                  title: t('catalogue.formats'),
                  render: (entry) => entry.formats.join(', '),
                },
                {
                  key: 'offered',
                  title: t('catalogue.state'),
                  render: (entry) => (
                    <StatusTag tone={entry.offered ? 'green' : 'grey'}>
                      {t(entry.offered ? 'catalogue.isOffered' : 'catalogue.isHidden')}
                    </StatusTag>
                  ),
                },
                {
                  key: 'version',
                  title: t('catalogue.version'),
                  align: 'right',
                  render: (entry) => entry.version,
                },
                ...(may
                  ? [
                      {
                        key: 'edit',
                        title: t('catalogue.edit'),
                        untitled: true,
                        bare: true,
                        render: (entry: CatalogueEntry) => (
                          <Button
                            size="small"
                            onClick={() => setOpen(entry)}
                            data-testid={`edit-${entry.code}`}
                          >
                            {t('catalogue.edit')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Panel>
        )}
      </Loaded>
      {open && (
        <EntryDrawer
          key={open === 'new' ? 'new' : open.code}
          entry={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
