import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { Field, fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { keys } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { type Memo, memoPath, memosKey, type MemoText } from './memos';
import { PaperPreview } from './PaperPreview';
import { SignerFields } from './SignerFields';
import styles from './Memos.module.css';

interface Props {
  collection: string;
  memo: Memo;
  /** Why it could not be made final; outlives the draft that was saved first, with which this editor begins anew. */
  refused: unknown;
  onRefused: (error: unknown) => void;
}

/** A draft that the system has begun: every word may be changed, and the paper is seen while it is. */
export function MemoEditor({ collection, memo, refused: unfinished, onRefused }: Props) {
  const { t, pick } = useLanguage();
  const path = memoPath(collection, memo.kind);
  const [text, setText] = useState<MemoText>(memo.text);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<MemoText>) => setText((now) => ({ ...now, ...part }));
  const refresh = [memosKey(collection), keys.collection(collection)];
  const save = useAct({
    act: () => api.put<Memo>(path, text, { ifMatch: path }),
    refresh,
    done: t('memos.saved'),
  });
  const finalise = useAct({
    act: async () => {
      onRefused(null);
      try {
        await api.put<Memo>(path, text, { ifMatch: path });
        return await api.post<Memo>(`${path}/finalise`, {}, { ifMatch: path });
      } catch (error) {
        setAsked(false);
        onRefused(error);
        throw error;
      }
    },
    refresh,
    done: (issued: Memo) => t('memos.numbered', { number: issued.number ?? '' }),
    onDone: () => setAsked(false),
  });
  const refused = fieldErrors(save.error, pick);
  const line = (key: 'subject' | 'to', label: string) => (
    <Field label={label} error={refused[key]} required>
      {(control) => (
        <Input
          {...control}
          value={text[key]}
          maxLength={300}
          onChange={(event) => change({ [key]: event.target.value })}
          data-testid={`memo-${key}`}
        />
      )}
    </Field>
  );
  return (
    <div className={styles.split}>
      <Panel
        title={t('memos.write')}
        actions={
          <>
            <Button onClick={() => save.mutate()} loading={save.isPending} data-testid="memo-save">
              {t('memos.save')}
            </Button>
            <Button
              type="primary"
              onClick={() => {
                finalise.reset();
                setAsked(true);
              }}
              data-testid="memo-finalise"
            >
              {t('memos.finalise')}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          {unfinished !== null && (
            <div data-testid="memo-refused">
              <ProblemAlert error={unfinished} />
            </div>
          )}
          {save.error && <ProblemAlert error={save.error} />}
          {line('subject', t('memos.subject'))}
          {line('to', t('memos.to'))}
          <Field
            label={t('memos.body')}
            hint={t('memos.bodyHint', { table: '[ตาราง]' })}
            error={refused.body}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                value={text.body}
                autoSize={{ minRows: 12, maxRows: 28 }}
                maxLength={20000}
                onChange={(event) => change({ body: event.target.value })}
                data-testid="memo-body"
              />
            )}
          </Field>
          <SignerFields collection={collection} text={text} refused={refused} onChange={change} />
          <Field label={t('memos.date')} hint={t('memos.dateHint')} error={refused.date} optional>
            {(control) => (
              <ThaiDatePicker
                {...control}
                clearable
                value={text.date}
                onChange={(date) => change({ date })}
              />
            )}
          </Field>
        </div>
      </Panel>
      <PaperPreview path={path} text={text} />
      <Confirm
        open={asked}
        title={t('memos.finalise')}
        okText={t('memos.finalise')}
        busy={finalise.isPending}
        onOk={() => finalise.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('memos.finaliseText')}
      </Confirm>
    </div>
  );
}
