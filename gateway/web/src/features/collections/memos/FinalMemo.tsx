import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { Facts } from '@shared/ui/Facts';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';
import { type Memo, memoPath, memosKey } from './memos';

interface Props {
  collection: string;
  memo: Memo;
  mayVoid: boolean;
}

/** A paper that went out: its files, its sums, and the only way back. */
export function FinalMemo({ collection, memo, mayVoid }: Props) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const path = memoPath(collection, memo.kind);
  const act = useAct({
    act: (reason: string) => api.post(`${path}/void`, { reason }, { ifMatch: path }),
    refresh: [memosKey(collection)],
    done: t('memos.voided'),
    onDone: () => setAsked(false),
  });
  return (
    <Panel
      title={memo.text.subject}
      testId="memo-final"
      actions={
        <>
          <Button type="primary" href={`${path}/pdf`} target="_blank">
            PDF
          </Button>
          <Button href={`${path}/docx`} download>
            DOCX
          </Button>
          {mayVoid && memo.status === 'FINAL' && (
            <Button danger onClick={() => setAsked(true)} data-testid="memo-void">
              {t('memos.void')}
            </Button>
          )}
        </>
      }
    >
      <Facts
        items={[
          [t('memos.number'), memo.number],
          [t('memos.date'), memo.date ? <DateText key="d" value={memo.date} shape="long" /> : null],
          [t('memos.to'), memo.text.to],
          [t('memos.signer'), memo.text.signerTh],
          ['SHA-256 PDF', <Hash key="p" value={memo.pdfSha256} />],
          ['SHA-256 DOCX', <Hash key="x" value={memo.docxSha256} />],
        ]}
      />
      <Confirm
        open={asked}
        title={t('memos.void')}
        okText={t('memos.voidOk')}
        danger
        busy={act.isPending}
        error={act.error}
        reason={{ label: t('procedure.reason'), required: true }}
        onOk={(reason) => act.mutate(reason)}
        onCancel={() => setAsked(false)}
      >
        {t('memos.voidText', { number: memo.number ?? '' })}
      </Confirm>
    </Panel>
  );
}
