import { useState } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { StatusTag } from '@shared/ui/StatusTag';
import { FinalMemo } from './FinalMemo';
import { MemoEditor } from './MemoEditor';
import { useMemoOf } from './memos';

/** One paper: written while it is a draft, looked at once it is final. */
export function MemoPage() {
  const { id = '', kind = '' } = useParams();
  const { t, pick } = useLanguage();
  const may = useMay();
  const [refused, setRefused] = useState<unknown>(null);
  return (
    <Loaded query={useMemoOf(id, kind)} rows={10}>
      {(memo) => (
        <Page
          title={pick(memo.titleTh, memo.titleEn)}
          back={{ to: `/collections/${id}/steps`, label: t('memos.back') }}
          tags={
            <StatusTag tone={memo.status === 'FINAL' ? 'green' : 'blue'}>
              {t(memo.status === 'FINAL' ? 'memos.final' : 'memos.draft')}
            </StatusTag>
          }
          intro={memo.number ? t('memos.numbered', { number: memo.number }) : t('memos.intro')}
        >
          {memo.status === 'FINAL' || !may('workSteps') ? (
            <FinalMemo collection={id} memo={memo} mayVoid={may('workSteps')} />
          ) : (
            <MemoEditor
              key={memo.version}
              collection={id}
              memo={memo}
              refused={refused}
              onRefused={setRefused}
            />
          )}
        </Page>
      )}
    </Loaded>
  );
}
