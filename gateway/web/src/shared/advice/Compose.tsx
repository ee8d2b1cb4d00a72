import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { ProblemAlert } from '@shared/ui/ProblemView';

interface Props {
  label: string;
  hint?: ReactNode;
  busy: boolean;
  error: unknown;
  onSend: (text: string, done: () => void) => void;
  actions?: ReactNode;
}

/** Words to the other side. */
export function Compose({ label, hint, busy, error, onSend, actions }: Props) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !busy) onSend(text.trim(), () => setText(''));
      }}
    >
      <Field label={label} hint={hint}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            data-testid="advice-text"
          />
        )}
      </Field>
      {error !== undefined && error !== null && <ProblemAlert error={error} />}
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          disabled={text.trim() === ''}
          loading={busy}
          data-testid="advice-send"
        >
          {t('advice.send')}
        </Button>
        {actions}
      </div>
    </form>
  );
}
