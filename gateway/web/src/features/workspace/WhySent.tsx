import { Input } from 'antd';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';

interface Props {
  value: string;
  onChange: (reason: string) => void;
}

/** Where there is a version already, people want to know why another comes. */
export function WhySent({ value, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <Field label={t('workspace.send.reason')} optional>
      {(control) => (
        <Input
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          maxLength={500}
          data-testid="send-reason"
        />
      )}
    </Field>
  );
}
