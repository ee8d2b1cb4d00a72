import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { ApiError } from '@shared/api/problem';
import type { Me } from '@shared/api/types';
import { type Act, may } from './roles';

export interface Session {
  me: Me | null;
  /** There was a login and it has run out: the page stays as it is so that nothing typed is lost. */
  ended: boolean;
}

let lastSeen: Me | null = null;

async function session(signal: AbortSignal): Promise<Session> {
  try {
    lastSeen = await api.get<Me>('/me', undefined, signal);
    return { me: lastSeen, ended: false };
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return { me: lastSeen, ended: lastSeen !== null };
    throw error;
  }
}

/** Who is logged in. Asked again on return to the window: a session may have ended, or begun, meanwhile. */
export function useSession() {
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => session(signal), staleTime: 30_000 });
}

/** For screens behind the login. */
export function useMe(): Me {
  const { data } = useSession();
  if (!data?.me) throw new Error('This screen needs a login');
  return data.me;
}

export function useMay(): (act: Act) => boolean {
  const me = useMe();
  return (act) => may(me, act);
}
