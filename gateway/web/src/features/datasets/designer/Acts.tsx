import {
  CopyOutlined,
  DeleteOutlined,
  DownloadOutlined,
  MoreOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { NewDataSet } from '../list/NewDataSet';
import { DATA_SETS, DATA_SETS_KEY, versionPage, versionPath } from '../queries';
import type { DataSetView } from '../types';
import type { Designer } from './useDesigner';

/** What can be done with a version: a draft is saved, published or thrown away; a published one is followed or copied. */
export function Acts({ designer, versions }: { designer: Designer; versions: DataSetView[] }) {
  const { t } = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const { view, editable, dirty, faults, save } = designer;
  const [asked, setAsked] = useState<'publish' | 'delete' | 'copy' | null>(null);
  const path = versionPath(view.code, view.version);
  const refresh = [DATA_SETS_KEY];
  const close = () => setAsked(null);

  const publish = useAct({
    act: () => api.post(`${path}/publish`, undefined, { ifMatch: path }),
    refresh,
    done: t('datasets.published'),
    onDone: close,
  });
  const remove = useAct({
    act: () => api.remove(path, { ifMatch: path }),
    refresh: [[...DATA_SETS_KEY, 'list']],
    done: t('datasets.deleted'),
    onDone: () => void navigate('/data-sets'),
  });
  const follow = useAct({
    act: () => api.post<DataSetView>(`${DATA_SETS}/${view.code}/versions`, { from: view.version }),
    refresh,
    done: t('datasets.followed'),
    onDone: (made) => void navigate(versionPage(made.code, made.version)),
  });
  const draft = versions.find((one) => one.status === 'DRAFT' && one.mayEdit);

  const download = (name: string, accept: string, from = `${path}/catalogue`) =>
    void api.download(from, accept, `${view.code}-${view.version}-${name}`).catch((error: unknown) => {
      notification.error({
        title: t('datasets.downloadFailed'),
        description: <ProblemAlert error={error} />,
      });
    });

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'definition',
              icon: <DownloadOutlined aria-hidden />,
              label: t('datasets.download.definition'),
              onClick: () => download('definition.json', 'application/json', path),
            },
            {
              key: 'json',
              icon: <DownloadOutlined aria-hidden />,
              label: t('datasets.download.json'),
              onClick: () => download('rules.json', 'application/json'),
            },
            {
              key: 'csv',
              icon: <DownloadOutlined aria-hidden />,
              label: t('datasets.download.csv'),
              onClick: () => download('rules.csv', 'text/csv'),
            },
            ...(may('manageDataSets')
              ? [
                  { type: 'divider' as const },
                  {
                    key: 'copy',
                    icon: <CopyOutlined aria-hidden />,
                    label: t('datasets.copy'),
                    onClick: () => setAsked('copy'),
                  },
                ]
              : []),
            ...(editable
              ? [
                  {
                    key: 'delete',
                    danger: true,
                    icon: <DeleteOutlined aria-hidden />,
                    label: t('datasets.delete'),
                    onClick: () => setAsked('delete'),
                  },
                ]
              : []),
          ],
        }}
      >
        <Button icon={<MoreOutlined aria-hidden />} data-testid="data-set-more">
          {t('datasets.more')}
        </Button>
      </Dropdown>
      {editable && (
        <>
          {dirty && <Button onClick={designer.discard}>{t('datasets.discard')}</Button>}
          <Button
            disabled={!dirty}
            loading={save.isPending}
            onClick={() => save.mutate()}
            data-testid="save-draft"
          >
            {t('datasets.save')}
          </Button>
          <Button
            type="primary"
            disabled={dirty || faults.length > 0 || designer.checking}
            onClick={() => setAsked('publish')}
            data-testid="publish"
          >
            {t('datasets.publish')}
          </Button>
        </>
      )}
      {view.status === 'PUBLISHED' &&
        view.mayEdit &&
        (draft ? (
          <Button type="primary" onClick={() => void navigate(versionPage(draft.code, draft.version))}>
            {t('datasets.toDraft', { version: String(draft.version) })}
          </Button>
        ) : (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            loading={follow.isPending}
            onClick={() => follow.mutate()}
            data-testid="new-version"
          >
            {t('datasets.follow')}
          </Button>
        ))}
      <Confirm
        open={asked === 'publish'}
        title={t('datasets.publishTitle', { version: String(view.version) })}
        okText={t('datasets.publish')}
        typed={view.code}
        busy={publish.isPending}
        error={publish.error}
        onOk={() => publish.mutate()}
        onCancel={close}
      >
        {t('datasets.publishText')}
      </Confirm>
      <Confirm
        open={asked === 'delete'}
        title={t('datasets.deleteTitle')}
        okText={t('datasets.delete')}
        danger
        typed={view.code}
        busy={remove.isPending}
        error={remove.error}
        onOk={() => remove.mutate()}
        onCancel={close}
      >
        {t('datasets.deleteText', { version: String(view.version) })}
      </Confirm>
      {asked === 'copy' && <NewDataSet from={view} onClose={close} />}
      {follow.error && <ProblemAlert error={follow.error} />}
    </>
  );
}
