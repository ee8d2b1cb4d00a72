import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '@shared/api/client';
import type { ProcedureView } from '@shared/api/types';
import { useMay } from '@shared/me';
import { ProcedurePanel } from '@shared/procedure';
import { Loaded } from '@shared/query/Loaded';
import { keys, paths } from '@shared/submissions';
import { ArchivePanel } from '../memos/ArchivePanel';
import { MemosPanel } from '../memos/MemosPanel';

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
        <div className="stack">
          <ProcedurePanel
            view={view}
            path={path}
            refresh={[keys.collection(id), [...keys.mySteps]]}
            mayAct={may('workSteps')}
          />
          <MemosPanel collection={id} />
          <ArchivePanel collection={id} />
        </div>
      )}
    </Loaded>
  );
}
