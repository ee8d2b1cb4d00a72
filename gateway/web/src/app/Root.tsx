import { Outlet, ScrollRestoration } from 'react-router';
import { useSession } from '@shared/me';
import { ProblemState } from '@shared/ui/ProblemView';
import { Loading } from '@shared/ui/states';
import { PublicShell } from './shell/PublicShell';
import { SessionEnded } from './shell/SessionEnded';
import { Shell } from './shell/Shell';

export function Root() {
  const session = useSession();
  if (session.isPending) return <Loading />;
  const { data } = session;
  if (!data) {
    return (
      <PublicShell>
        <ProblemState error={session.error} onRetry={() => void session.refetch()} />
      </PublicShell>
    );
  }
  return (
    <>
      {data.me ? (
        <Shell me={data.me}>
          <Outlet />
        </Shell>
      ) : (
        <PublicShell>
          <Outlet />
        </PublicShell>
      )}
      {data.ended && <SessionEnded />}
      <ScrollRestoration />
    </>
  );
}
