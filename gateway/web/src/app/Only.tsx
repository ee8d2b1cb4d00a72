import type { ReactNode } from 'react';
import { isSchool, isStaff, useSession } from '@shared/me';
import { NoPermission } from '@shared/ui/states';
import { LoginNeeded } from './landing/LoginNeeded';

interface Props {
  who: 'staff' | 'school' | 'either';
  children: ReactNode;
}

export function Only({ who, children }: Props) {
  const { data } = useSession();
  if (!data?.me) return <LoginNeeded />;
  const allowed = (who !== 'school' && isStaff(data.me)) || (who !== 'staff' && isSchool(data.me));
  return allowed ? children : <NoPermission />;
}
