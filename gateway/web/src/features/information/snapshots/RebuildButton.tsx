import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Snapshot } from '@shared/api/types';
import { ActForm } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Facts } from '@shared/ui/Facts';
import { Hash } from '@shared/ui/Hash';
import { StatusTag } from '@shared/ui/StatusTag';
import { reporting } from '../queries';

/** Makes a lost or damaged file again, and shows the proof that it is the same one. */
export function RebuildButton({ snapshot }: { snapshot: Snapshot }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const rebuild = useAct({
    act: () => api.post<Snapshot>(`${reporting.snapshots}/${snapshot.id}/rebuild`),
  });
  const close = () => {
    setOpen(false);
    rebuild.reset();
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={`${t('snapshots.rebuild')} ${snapshot.titleTh}`}
        data-testid="rebuild"
      >
        {t('snapshots.rebuild')}
      </Button>
      <Modal open={open} title={t('snapshots.rebuild.title')} onCancel={close} footer={null} width={560}>
        {rebuild.data ? (
          <div className="stack" role="status" data-testid="rebuilt">
            <Facts
              items={[
                [t('snapshots.rebuild.asked'), <Hash key="asked" value={snapshot.sha256} />],
                [t('snapshots.rebuild.got'), <Hash key="got" value={rebuild.data.sha256} />],
              ]}
            />
            {rebuild.data.sha256 === snapshot.sha256 && (
              <div>
                <StatusTag tone="green">{t('snapshots.rebuild.same')}</StatusTag>
              </div>
            )}
          </div>
        ) : (
          <ActForm
            act={rebuild}
            okText={t('snapshots.rebuild')}
            testId="confirm-rebuild"
            onSubmit={() => rebuild.mutate()}
            onCancel={close}
          >
            <p>{t('snapshots.rebuild.text')}</p>
          </ActForm>
        )}
      </Modal>
    </>
  );
}
