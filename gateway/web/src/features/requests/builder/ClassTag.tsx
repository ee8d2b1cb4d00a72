import { useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';
import type { DataClass } from './types';

const TONES: Record<DataClass, Tone> = {
  OPEN: 'green',
  INTERNAL: 'blue',
  PERSONAL: 'amber',
  SENSITIVE: 'red',
};

/** How far something may go. */
export function ClassTag({ value }: { value: DataClass }) {
  const { t } = useLanguage();
  return <StatusTag tone={TONES[value]}>{t(`dataClass.${value}`)}</StatusTag>;
}
