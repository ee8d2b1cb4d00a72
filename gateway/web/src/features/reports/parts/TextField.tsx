import { Input } from 'antd';
import { Field } from '@shared/forms';

interface Props {
  label: string;
  hint?: string;
  value: string | null | undefined;
  onText: (text: string) => void;
  required?: boolean;
  testId?: string;
}

/** A line of text that belongs to a part of a design. */
export function TextField({ label, hint, value, onText, required = false, testId }: Props) {
  return (
    <Field label={label} hint={hint} required={required} optional={!required}>
      {(control) => (
        <Input
          {...control}
          value={value ?? ''}
          maxLength={300}
          onChange={(event) => onText(event.target.value)}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
