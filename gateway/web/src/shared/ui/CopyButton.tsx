import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '@shared/i18n';

interface Props {
  text: string;
  /** Words beside the sign; without them the sign alone carries a spoken name. */
  label?: string;
}

export function CopyButton({ text, label }: Props) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const spoken = copied ? t('common.copied') : (label ?? t('common.copy'));
  return (
    <Button
      type={label ? 'default' : 'text'}
      size={label ? 'middle' : 'small'}
      aria-label={spoken}
      icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {label && spoken}
    </Button>
  );
}
