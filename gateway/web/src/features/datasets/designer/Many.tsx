import { Input, Select } from 'antd';
import type { ControlProps } from '@shared/forms';

interface Props {
  control: ControlProps;
  editable: boolean;
  value: string[];
  /** Absent where anything may be typed. */
  options?: { value: string; label: string }[];
  onChange: (value: string[]) => void;
  testId?: string;
}

/** Several choices, or as plain text where there is nothing to choose: greyed tags are too faint to read. */
export function Many({ control, editable, value, options, onChange, testId }: Props) {
  if (!editable) {
    const labels = value.map((one) => options?.find((option) => option.value === one)?.label ?? one);
    return <Input {...control} disabled value={labels.join(', ')} data-testid={testId} />;
  }
  return options ? (
    <Select
      {...control}
      mode="multiple"
      value={value}
      options={options}
      onChange={onChange}
      data-testid={testId}
    />
  ) : (
    <Select {...control} mode="tags" open={false} suffix={null} value={value} onChange={onChange} />
  );
}
