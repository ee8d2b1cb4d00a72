import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '@shared/api/client';
import type { ProcedureView } from '@shared/api/types';
import { useMay } from '@shared/me';
import { ProcedurePanel } from '@shared/procedure';
import { Loaded } from '@shared/query/Loaded';
import { keys, paths } from '@shared/submissions';

export function StepsPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const path = paths.steps(id);
  const steps = useQuery({
    queryKey: [...keys.collection(id), 'steps'],
    queryFn: ({ signal }) => api.get<ProcedureView>(path, undefined, signal),
  });
  return (
    <Loaded query={steps} rows={8}>
      {(view) => (
        <ProcedurePanel
          view={view}
          path={path}
          refresh={[keys.collection(id), [...keys.mySteps]]}
          mayAct={may('workSteps')}
        />
      )}
    </Loaded>
  );
}
