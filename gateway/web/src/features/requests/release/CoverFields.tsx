import { Button, Input, Select } from 'antd';
import { Field, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';
import styles from '../Requests.module.css';
import { type CoverDraft, type CoverForm, coverOf } from './cover';
import { draftPdf } from './draftPdf';

const FORMS: CoverForm[] = ['LETTER', 'MEMO', 'NONE'];

interface Props {
  path: string;
  draft: CoverDraft;
  set: (to: CoverDraft) => void;
}

/** The paper on top: which, to whom, in which words; to be seen before it gets its number. */
export function CoverFields({ path, draft, set }: Props) {
  const { t } = useLanguage();
  const look = useAct({ act: () => draftPdf(`${path}/cover-draft`, coverOf(draft)) });
  return (
    <div className={styles.fields}>
      <Field label={t('release.cover')} hint={t('release.cover.hint')}>
        {(control) => (
          <Select
            {...control}
            value={draft.form}
            onChange={(form: CoverForm) => set({ ...draft, form })}
            options={FORMS.map((form) => ({ value: form, label: t(`release.cover.${form}`) }))}
            data-testid="cover-form"
          />
        )}
      </Field>
      {draft.form !== 'NONE' && (
        <>
          <Field label={t('release.cover.to')} required>
            {(control) => (
              <Input
                {...control}
                value={draft.to}
                maxLength={300}
                onChange={(event) => set({ ...draft, to: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('release.cover.subject')} required>
            {(control) => (
              <Input
                {...control}
                value={draft.subject}
                maxLength={300}
                onChange={(event) => set({ ...draft, subject: event.target.value })}
              />
            )}
          </Field>
          <div className={styles.whole}>
            <ReasonField
              label={t('release.cover.body')}
              value={draft.body}
              onChange={(body) => set({ ...draft, body })}
              longest={5000}
              rows={4}
              testId="cover-body"
            />
          </div>
          {look.error && <ProblemAlert error={look.error} />}
          <div>
            <Button onClick={() => look.mutate()} loading={look.isPending} data-testid="cover-draft">
              {t('release.cover.look')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
