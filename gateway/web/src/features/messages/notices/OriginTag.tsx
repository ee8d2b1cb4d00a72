import { useLanguage } from '@shared/i18n';
import { StatusTag } from '@shared/ui/StatusTag';

/** Whether a release or the office wrote what is in force. */
export function OriginTag({ origin }: { origin: 'SHIPPED' | 'OFFICE' }) {
  const { t } = useLanguage();
  return <StatusTag tone={origin === 'OFFICE' ? 'teal' : 'grey'}>{t(`notices.origin.${origin}`)}</StatusTag>;
}
