import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { useLanguage } from '@shared/i18n';
import { may, useSession } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { published, publishedKeys } from './queries';

/** For those who may take back what the office has published; nobody else sees it. */
export function WithdrawButton({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const { data } = useSession();
  const [open, setOpen] = useState(false);
  const withdraw = useAct({
    act: (reasonTh: string) => api.post(published.withdraw(slug), { reasonTh }),
    refresh: [publishedKeys.all],
    done: t('public.withdraw.done'),
    onDone: () => setOpen(false),
  });
  if (!data?.me || !may(data.me, 'withdraw')) return null;
  return (
    <>
      <Button danger onClick={() => setOpen(true)} data-testid="withdraw">
        {t('public.withdraw')}
      </Button>
      <Confirm
        open={open}
        title={t('public.withdraw')}
        okText={t('public.withdraw')}
        danger
        busy={withdraw.isPending}
        error={withdraw.error}
        reason={{ label: t('public.withdraw.reason'), required: true }}
        onOk={(reason) => withdraw.mutate(reason)}
        onCancel={() => setOpen(false)}
      >
        <p>{t('public.withdraw.text')}</p>
      </Confirm>
    </>
  );
}
