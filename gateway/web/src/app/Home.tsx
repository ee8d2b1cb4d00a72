import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { isStaff, rememberedPlace, useSession } from '@shared/me';
import { Loading } from '@shared/ui/states';

const Landing = lazy(() => import('./landing/Landing').then((m) => ({ default: m.Landing })));
const Today = lazy(() => import('@features/today/TodayPage').then((m) => ({ default: m.TodayPage })));

/** The first page is another for everyone: today's work, what is asked of my school, or the front door. */
export function Home() {
  const { data } = useSession();
  const me = data?.me;
  const place = me ? rememberedPlace() : null;
  if (place) return <Navigate to={place} replace />;
  if (me && !isStaff(me)) return <Navigate to="/workspace" replace />;
  return <Suspense fallback={<Loading />}>{me ? <Today /> : <Landing />}</Suspense>;
}
