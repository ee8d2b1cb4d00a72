import type { Step } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { actorOf } from './actor';
import { TimeLeft } from './TimeLeft';
import styles from './StepFacts.module.css';

/** Standard, due day, time left, holder; for a step that is done, when. */
export function StepFacts({ step }: { step: Step }) {
  const { t, pick } = useLanguage();
  const holder = actorOf(step.holder, t('procedure.bySystem'));
  const result = pick(step.resultTh, step.resultEn);
  const standard =
    step.standardDays === null
      ? t('procedure.standardOpen')
      : t(step.dayKind === 'WORKING' ? 'procedure.standardWorking' : 'procedure.standardCalendar', {
          days: step.standardDays,
        });
  return (
    <div className={styles.facts}>
      <div className="row">
        <TimeLeft step={step} />
        {step.status !== 'DONE' && step.dueOn && (
          <span>
            {t('procedure.due')} <DateText value={step.dueOn} />
          </span>
        )}
        {step.status === 'DONE' && (
          <span>
            {t('procedure.doneOn')} <DateText value={step.completedAt} shape="dateTime" />
          </span>
        )}
      </div>
      <p className={styles.meta}>
        {standard}
        {holder && ` · ${t('procedure.holder', { name: holder })}`}
        {result && ` · ${t('procedure.result', { result })}`}
      </p>
    </div>
  );
}
