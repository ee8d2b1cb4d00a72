import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { useLanguage } from '@shared/i18n';
import { keys, paths } from '@shared/submissions';

interface Notices {
  messages: { delivered: number; failed: number }[];
}

/** How many messages about the collection have arrived, and how many were given up. */
export function Told({ collection }: { collection: string }) {
  const { t } = useLanguage();
  const notices = useQuery({
    queryKey: [...keys.collection(collection), 'notices'],
    queryFn: ({ signal }) => api.get<Notices>(`${paths.collection(collection)}/notices`, undefined, signal),
  });
  const counts = notices.data?.messages ?? [];
  if (counts.length === 0) return null;
  const delivered = counts.reduce((sum, one) => sum + one.delivered, 0);
  const failed = counts.reduce((sum, one) => sum + one.failed, 0);
  return (
    <span className="small" data-testid="told">
      {t(failed > 0 ? 'memos.toldFailed' : 'memos.told', { delivered, failed })}
    </span>
  );
}
