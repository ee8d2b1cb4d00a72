import { type ReactNode, useId } from 'react';
import { useLanguage } from '@shared/i18n';
import styles from './Field.module.css';

export interface ControlProps {
  id: string;
  status?: 'error';
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-required'?: boolean;
}

interface Props {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  /** Optional fields are the exception and say so. */
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
}

/** A label, its control, and what helps to fill it in, tied together for every kind of reader. */
export function Field({ label, hint, error, required, optional, children }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const described = hint || error ? `${id}-d` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>({t('common.optional')})</span>}
      </label>
      {children({
        id,
        ...(error ? { status: 'error' as const, 'aria-invalid': true } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
        ...(required ? { 'aria-required': true } : {}),
      })}
      {described && (
        <div id={described} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </div>
      )}
    </div>
  );
}

/** A group of choices that belong to one question. */
export function Choices({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      {children}
      {hint && <div className={styles.hint}>{hint}</div>}
    </fieldset>
  );
}
