import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { LockException } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { keys, paths } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';

interface Props {
  collectionId: string;
  schoolCode: string;
}

/** The extra time in force for a school. */
export function ExceptionOf({ collectionId, schoolCode }: Props) {
  const { t } = useLanguage();
  const path = `${paths.submission(collectionId, schoolCode)}/exceptions`;
  const exceptions = useQuery({
    queryKey: [...keys.submission(collectionId, schoolCode), 'exceptions'],
    queryFn: ({ signal }) => api.all<LockException>(path, {}, signal),
  });
  const active = (exceptions.data ?? []).filter((one) => one.state === 'ACTIVE');
  if (active.length === 0) return null;
  return (
    <Panel tone="accent" title={t('exceptions.mine')} testId="extension">
      {active.map((one) => (
        <p key={one.id}>
          {t(`exceptions.covers.${one.covers}`)} · {t('exceptions.until')}{' '}
          <DateText value={one.endsAt} shape="dateTime" /> · {one.reason} ({one.grantedBy})
        </p>
      ))}
    </Panel>
  );
}
