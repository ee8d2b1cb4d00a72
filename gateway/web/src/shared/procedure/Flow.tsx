import { type ReactNode, useRef } from 'react';
import type { ProcedureView, Step } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { StepFacts } from './StepFacts';
import { Outline, shapeOf } from './symbols';
import { useRejectLoops } from './useRejectLoops';
import styles from './Flow.module.css';

interface Props {
  view: ProcedureView;
  /** Buttons of the step in hand. */
  actions?: (step: Step) => ReactNode;
}

/** The procedure as the manual draws it, with the place the case has come to, who holds it, and the clock. */
export function Flow({ view, actions }: Props) {
  const { t, pick } = useLanguage();
  const flow = useRef<HTMLDivElement>(null);
  const loops = useRejectLoops(flow, view.steps);
  return (
    <div ref={flow} className={styles.wrap}>
      <ol
        className={styles.flow}
        aria-label={t('procedure.flowOf', { name: pick(view.procedure.nameTh, view.procedure.nameEn) })}
      >
        <li className={styles.terminal}>
          <span>{t('procedure.start')}</span>
        </li>
        {view.steps.map((step) => (
          <FlowStep key={step.n} step={step} procedure={view.procedure.code} actions={actions} />
        ))}
        <li className={styles.terminal}>
          <span>{t('procedure.end')}</span>
        </li>
      </ol>
      {loops.map((loop) => (
        <i
          key={loop.from}
          aria-hidden="true"
          className={styles.loop}
          style={{ top: loop.top, height: loop.height }}
          data-label={t('procedure.notPassed')}
        />
      ))}
    </div>
  );
}

interface StepProps {
  step: Step;
  procedure: string;
  actions?: (step: Step) => ReactNode;
}

function FlowStep({ step, procedure, actions }: StepProps) {
  const { t, pick } = useLanguage();
  const current = step.status === 'ACTIVE' || step.status === 'PAUSED';
  const shape = shapeOf(procedure, step);
  return (
    <li
      className={`${styles.step ?? ''} ${styles[step.status.toLowerCase()] ?? ''}`}
      aria-current={current ? 'step' : undefined}
      data-testid={`step-${step.n}`}
      data-status={step.status}
    >
      <div className={`${styles.symbol ?? ''} ${styles[shape] ?? ''}`} data-symbol={step.n}>
        <Outline shape={shape} className={styles.outline} />
        {shape === 'decision' && (
          <span className={styles.passed} aria-hidden="true">
            {t('procedure.passed')}
          </span>
        )}
        <span className={styles.label}>
          <span className={styles.number}>{step.status === 'DONE' ? '✓' : step.n}</span>
          <span className={styles.name}>{pick(step.nameTh, step.nameEn)}</span>
        </span>
      </div>
      <div className={styles.side}>
        <StepFacts step={step} />
        {step.rejectsTo !== null && (
          <p className={styles.reject}>
            <span aria-hidden="true">↩</span> {t('procedure.rejectsTo', { n: step.rejectsTo })}
          </p>
        )}
        {current && actions?.(step)}
      </div>
    </li>
  );
}
