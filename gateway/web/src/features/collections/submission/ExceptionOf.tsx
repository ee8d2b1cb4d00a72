import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { LockException } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { keys, paths } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';

interface Props {
  collectionId: string;
  schoolCode: string;
}

/** The extra time in force for a school, and the way to give it some. */
export function ExceptionOf({ collectionId, schoolCode }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const path = `${paths.submission(collectionId, schoolCode)}/exceptions`;
  const exceptions = useQuery({
    queryKey: [...keys.submission(collectionId, schoolCode), 'exceptions'],
    queryFn: ({ signal }) => api.all<LockException>(path, {}, signal),
  });
  const active = (exceptions.data ?? []).filter((one) => one.state === 'ACTIVE');
  const give = may('acceptSubmissions') && (
    <Link to={`/collections/${collectionId}/exceptions?school=${schoolCode}`}>{t('exceptions.forThis')}</Link>
  );
  if (active.length === 0) return give ? <p className="small">{give}</p> : null;
  return (
    <Panel tone="accent" title={t('exceptions.mine')} actions={give} testId="extension">
      {active.map((one) => (
        <p key={one.id}>
          {t(`exceptions.covers.${one.covers}`)} · {t('exceptions.until')}{' '}
          <DateText value={one.endsAt} shape="dateTime" /> · {one.reason} ({one.grantedBy})
        </p>
      ))}
    </Panel>
  );
}
