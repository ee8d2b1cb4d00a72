import { useLanguage } from '@shared/i18n';
import { useFaq } from './queries';
import styles from './Advice.module.css';

/** What the office has answered about a rule before: beside its findings, before anybody asks again. */
export function RuleFaq({ code }: { code: string }) {
  const { t, pick } = useLanguage();
  const answers = (useFaq().data ?? []).filter((one) => one.ruleCode === code);
  if (answers.length === 0) return null;
  return (
    <details className={styles.ofRule} data-testid="rule-faq">
      <summary>{t('faq.ofRule', { count: answers.length })}</summary>
      <dl className={styles.faq}>
        {answers.map((one) => (
          <div key={one.id}>
            <dt>{pick(one.questionTh, one.questionEn)}</dt>
            <dd>{pick(one.answerTh, one.answerEn)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
