import { createContext, type ReactNode, useContext } from 'react';
import { ApiError } from '@shared/api/problem';
import { useLanguage } from '@shared/i18n';
import styles from './Reports.module.css';

export interface Fault {
  field: string;
  messageTh: string;
  messageEn: string;
}

const Found = createContext<Fault[]>([]);

/** What the services found wrong with a design, each at its place such as `columns[0].measures[1].field`. */
export function faultsOf(error: unknown): Fault[] {
  return error instanceof ApiError
    ? (error.problem.errors ?? []).map((one) => ({ ...one, field: one.field.replace(/^definition\./, '') }))
    : [];
}

export function Faulted({ faults, children }: { faults: Fault[]; children: ReactNode }) {
  return <Found value={faults}>{children}</Found>;
}

/** Parts of a design that tell their own faults. */
const PART = /^(?:rows|columns\[\d+\](?:\.(?:heads|measures)\[\d+\])?|charts\[\d+\]|derived\[\d+\])/;

/** The part of the design that a fault is shown in; empty for what is said of the whole. */
export const partOf = (field: string) => PART.exec(field)?.[0] ?? '';

/** What is wrong with this part. */
export function Faults({ at }: { at: string }) {
  const { pick } = useLanguage();
  const here = useContext(Found).filter((one) => partOf(one.field) === at);
  if (here.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles.faults} data-testid="faults">
        {here.map((one) => (
          <li key={one.field + one.messageEn}>{pick(one.messageTh, one.messageEn)}</li>
        ))}
      </ul>
    </div>
  );
}
