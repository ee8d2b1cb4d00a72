import type { QueryKey } from '@tanstack/react-query';
import type { ProcedureView } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Flow } from './Flow';
import { StepActions } from './StepActions';
import { Trail } from './Trail';

interface Props {
  view: ProcedureView;
  path: string;
  refresh: QueryKey[];
  mayAct: boolean;
  /** Steps that another act completes, by number: that act in words. */
  instead?: Record<number, string>;
}

export function ProcedurePanel({ view, path, refresh, mayAct, instead }: Props) {
  const { t, pick } = useLanguage();
  return (
    <div className="stack">
      <Panel title={pick(view.procedure.nameTh, view.procedure.nameEn)} testId="procedure">
        <Flow
          view={view}
          actions={
            mayAct
              ? (step) => (
                  <StepActions path={path} step={step} refresh={refresh} instead={instead?.[step.n]} />
                )
              : undefined
          }
        />
      </Panel>
      <Panel title={t('procedure.trail.title')} testId="trail">
        <Trail entries={view.history} />
      </Panel>
    </div>
  );
}
