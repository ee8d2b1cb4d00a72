import { useLanguage } from '@shared/i18n';
import { formatDate } from './format';

interface Props {
  value: string | null | undefined;
  shape?: 'date' | 'long' | 'day' | 'dateTime' | 'time';
}

export function DateText({ value, shape = 'date' }: Props) {
  const { language } = useLanguage();
  return value ? <time dateTime={value}>{formatDate(value, language, shape)}</time> : <span>–</span>;
}
