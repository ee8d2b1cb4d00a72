import { Select } from 'antd';
import { useState } from 'react';
import { ActForm, Field, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';

/** What is asked to be seen, and why. */
export interface Look {
  fields: string[];
  reason: string;
}

interface Props {
  act: { isPending: boolean; error: unknown; mutate: (look: Look) => void };
  /** Says who will know. */
  text: string;
  okText: string;
  options: { value: string; label: string }[];
  first: string[];
  most?: number;
}

const SHORTEST = 10;

/** Behind a mask only with a reason, field by field. */
export function UnmaskForm({ act, text, okText, options, first, most = Infinity }: Props) {
  const { t } = useLanguage();
  const [fields, setFields] = useState(first);
  const [reason, setReason] = useState('');
  return (
    <ActForm
      act={act}
      ready={fields.length > 0 && fields.length <= most && reason.trim().length >= SHORTEST}
      okText={okText}
      testId="unmask-ok"
      onSubmit={() => act.mutate({ fields, reason: reason.trim() })}
    >
      <p>{text}</p>
      <Field label={t('unmask.fields')} required>
        {(control) => (
          <Select {...control} mode="multiple" value={fields} onChange={setFields} options={options} />
        )}
      </Field>
      <ReasonField
        label={t('unmask.reason')}
        value={reason}
        onChange={setReason}
        longest={500}
        testId="unmask-reason"
      />
    </ActForm>
  );
}
