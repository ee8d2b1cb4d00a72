import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { problemsOf } from './defaults';
import type { StepProps } from './WhatStep';
import styles from './Wizard.module.css';

export function WhenStep({ draft, change }: StepProps) {
  const { t } = useLanguage();
  const problems = problemsOf(draft);
  return (
    <>
      <div className={styles.window}>
        <div>
          <h3>{t('wizard.entry')}</h3>
          <p className="small quiet">{t('wizard.entryHint')}</p>
        </div>
        <div className={styles.pair}>
          <Field label={t('wizard.entryOpens')}>
            {(control) => (
              <ThaiDatePicker
                {...control}
                withTime
                value={draft.entryOpensAt}
                onChange={(at) => at && change({ entryOpensAt: at })}
              />
            )}
          </Field>
          <Field
            label={t('wizard.entryCloses')}
            error={problems.includes('entry') ? t('wizard.problem.entry') : null}
          >
            {(control) => (
              <ThaiDatePicker
                {...control}
                withTime
                value={draft.entryClosesAt}
                onChange={(at) => at && change({ entryClosesAt: at })}
              />
            )}
          </Field>
        </div>
      </div>
      <div className={styles.window}>
        <div>
          <h3>{t('wizard.certification')}</h3>
          <p className="small quiet">{t('wizard.certificationHint')}</p>
        </div>
        <div className={styles.pair}>
          <Field label={t('wizard.certificationOpens')}>
            {(control) => (
              <ThaiDatePicker
                {...control}
                withTime
                value={draft.certificationOpensAt}
                onChange={(at) => at && change({ certificationOpensAt: at })}
              />
            )}
          </Field>
          <Field
            label={t('wizard.certificationCloses')}
            error={problems.includes('certification') ? t('wizard.problem.certification') : null}
          >
            {(control) => (
              <ThaiDatePicker
                {...control}
                withTime
                value={draft.certificationClosesAt}
                onChange={(at) => at && change({ certificationClosesAt: at })}
              />
            )}
          </Field>
        </div>
      </div>
    </>
  );
}
