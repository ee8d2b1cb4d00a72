import { useLanguage } from '@shared/i18n';
import styles from './Stepper.module.css';

interface Props {
  label: string;
  steps: string[];
  /** Index of the step in hand; equal to the count when all is done. */
  at: number;
  /** With it each step is a button to go to. */
  onGo?: (step: number) => void;
}

/** A short way of a few stations, and where one stands on it. */
export function Stepper({ label, steps, at, onGo }: Props) {
  const { t } = useLanguage();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((name, index) => {
        const body = (
          <>
            <span className={styles.dot} aria-hidden="true">
              {index < at ? '✓' : index + 1}
            </span>
            <span>
              {name}
              {index < at && <span className="visually-hidden"> {t('procedure.done')}</span>}
            </span>
          </>
        );
        return (
          <li
            key={name}
            className={index < at ? styles.done : index === at ? styles.here : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {onGo ? (
              <button type="button" onClick={() => onGo(index)}>
                {body}
              </button>
            ) : (
              <span className={styles.body}>{body}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
