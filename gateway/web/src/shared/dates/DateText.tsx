import { useLanguage } from '@shared/i18n';
import { formatDate, type Shape } from './format';

interface Props {
  value: string | null | undefined;
  shape?: Shape;
}

export function DateText({ value, shape = 'date' }: Props) {
  const { language } = useLanguage();
  return value ? (
    <time dateTime={value}>{formatDate(value, language, shape)}</time>
  ) : (
    <span className="dash">–</span>
  );
}
