import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { ActForm } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Compared } from './Compared';
import { reportPath, reportsKey } from './queries';
import type { ReportView } from './types';

/** Puts a draft in force, after it was seen what it changes. */
export function Publish({ view, dirty }: { view: ReportView; dirty: boolean }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const publish = useAct({
    act: () =>
      api.post<ReportView>(`${reportPath(view.code)}/publish`, undefined, { ifMatch: reportPath(view.code) }),
    refresh: [reportsKey],
    done: t('designs.publish.done'),
    onDone: () => setOpen(false),
  });
  if (!view.draft) return null;
  return (
    <>
      <Button
        onClick={() => setOpen(true)}
        disabled={dirty}
        title={dirty ? t('designs.publish.saveFirst') : undefined}
        data-testid="publish-design"
      >
        {t('designs.publish')}
      </Button>
      <Modal
        open={open}
        title={t('designs.publish')}
        onCancel={() => setOpen(false)}
        footer={null}
        width={860}
      >
        <ActForm
          act={publish}
          okText={t('designs.publish')}
          testId="confirm-publish-design"
          onSubmit={() => publish.mutate()}
          onCancel={() => setOpen(false)}
        >
          <p>{t(view.inForce ? 'designs.publish.text' : 'designs.publish.first')}</p>
          <Compared before={view.inForce} after={view.draft} />
        </ActForm>
      </Modal>
    </>
  );
}
