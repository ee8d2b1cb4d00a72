import { useParams } from 'react-router';
import { Loaded } from '@shared/query/Loaded';
import { Designer } from './Designer';
import { useReport } from './queries';

/** A report's definition: as it is in force, and as a draft that is being worked on. */
export function DesignerPage() {
  const { code = '' } = useParams();
  return (
    <Loaded query={useReport(code)} rows={10}>
      {(view) => <Designer key={`${view.code} ${view.version}`} view={view} />}
    </Loaded>
  );
}
