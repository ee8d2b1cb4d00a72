import { Input, Radio } from 'antd';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import type { RequestDraft } from './draft';
import styles from './Requests.module.css';

export interface FieldsProps {
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  /** The complaint about a field: its name here, and its path at the service. */
  errorOf: (name: string, path?: string) => string | null;
}

export function RequesterFields({ draft, change, errorOf }: FieldsProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <Choices label={t('requests.kind')}>
          <Radio.Group
            value={draft.kind}
            onChange={(event) => change({ kind: event.target.value as RequestDraft['kind'] })}
            options={[
              { value: 'AGENCY', label: t('requests.kind.AGENCY') },
              { value: 'PERSON', label: t('requests.kind.PERSON') },
            ]}
          />
        </Choices>
      </div>
      <Field label={t('requests.name')} required error={errorOf('name', 'requester.name')}>
        {(control) => (
          <Input
            {...control}
            value={draft.name}
            maxLength={200}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      {draft.kind === 'AGENCY' && (
        <Field label={t('requests.agency')} required error={errorOf('agency', 'requester.agency')}>
          {(control) => (
            <Input
              {...control}
              value={draft.agency}
              maxLength={200}
              onChange={(event) => change({ agency: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label={t('requests.email')}
        hint={t('requests.emailHint')}
        required
        error={errorOf('email', 'requester.email')}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="off"
            value={draft.email}
            maxLength={254}
            onChange={(event) => change({ email: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('requests.phone')}
        hint={t('requests.phoneHint')}
        optional
        error={errorOf('phone', 'requester.phone')}
      >
        {(control) => (
          <Input
            {...control}
            type="tel"
            autoComplete="off"
            value={draft.phone}
            maxLength={20}
            onChange={(event) => change({ phone: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.whole}>
        <Field label={t('requests.purpose')} required error={errorOf('purpose')}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={2000}
              value={draft.purpose}
              onChange={(event) => change({ purpose: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className={styles.whole}>
        <Field
          label={t('requests.legalBasis')}
          hint={t('requests.legalBasisHint')}
          optional
          error={errorOf('legalBasis')}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={draft.legalBasis}
              onChange={(event) => change({ legalBasis: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
