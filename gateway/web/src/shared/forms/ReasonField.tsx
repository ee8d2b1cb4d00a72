import { Input } from 'antd';
import { Field } from './Field';

interface Props {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  longest: number;
  rows?: number;
  optional?: boolean;
  testId: string;
}

/** Some words of a person's own: why, or what is to be said. */
export function ReasonField({
  label,
  hint,
  value,
  onChange,
  longest,
  rows = 2,
  optional = false,
  testId,
}: Props) {
  return (
    <Field label={label} hint={hint} optional={optional} required={!optional}>
      {(control) => (
        <Input.TextArea
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoSize={{ minRows: rows, maxRows: 8 }}
          maxLength={longest}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
