import type { ReactNode } from 'react';
import { NoPermission } from '@shared/ui/states';
import type { Act } from './roles';
import { useMay } from './useMe';

export function RequireAct({ act, children }: { act: Act; children: ReactNode }) {
  return useMay()(act) ? children : <NoPermission />;
}
