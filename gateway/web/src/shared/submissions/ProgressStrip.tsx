import type { BoardCounts, SubmissionStatus } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { STATUS_ORDER, STATUSES } from './status';
import styles from './ProgressStrip.module.css';

interface Props {
  counts: BoardCounts;
  /** With a choice the legend's entries are buttons that filter. */
  chosen?: SubmissionStatus | null;
  onChoose?: (status: SubmissionStatus | null) => void;
  compact?: boolean;
}

/** Every expected school in one strip, from accepted to not started. */
export function ProgressStrip({ counts, chosen = null, onChoose, compact = false }: Props) {
  const { t } = useLanguage();
  const parts = STATUS_ORDER.map((status) => ({ status, schools: counts[STATUSES[status].count] })).filter(
    // Locked is a rare end: it is named only where it happened.
    ({ status, schools }) => status !== 'LOCKED' || schools > 0,
  );
  const present = parts.filter((part) => part.schools > 0);
  const spoken = present.map((part) => `${t(STATUSES[part.status].key)} ${part.schools}`).join(', ');

  return (
    <div className={styles.strip}>
      <div
        className={compact ? styles.thin : styles.bar}
        role="img"
        aria-label={spoken}
        data-testid="progress-strip"
      >
        {present.map((part) => (
          <span
            key={part.status}
            title={`${t(STATUSES[part.status].key)}: ${part.schools}`}
            className={chosen && chosen !== part.status ? styles.dim : undefined}
            style={{ flexGrow: part.schools, background: STATUSES[part.status].colour }}
          />
        ))}
      </div>
      {!compact && (
        <ul className={styles.legend}>
          {parts.map((part) => {
            const content = (
              <>
                <i style={{ background: STATUSES[part.status].colour }} aria-hidden="true" />
                {t(STATUSES[part.status].key)} <b className="num">{part.schools.toLocaleString('en-US')}</b>
              </>
            );
            return (
              <li key={part.status}>
                {onChoose ? (
                  <button
                    type="button"
                    aria-pressed={chosen === part.status}
                    disabled={part.schools === 0}
                    data-testid={`filter-${part.status}`}
                    data-count={part.schools}
                    onClick={() => onChoose(chosen === part.status ? null : part.status)}
                  >
                    {content}
                  </button>
                ) : (
                  <span>{content}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
