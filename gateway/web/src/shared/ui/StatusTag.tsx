import type { ReactNode } from 'react';
import styles from './StatusTag.module.css';

export type Tone = 'grey' | 'blue' | 'teal' | 'green' | 'amber' | 'red' | 'plum' | 'solid';

interface Props {
  tone: Tone;
  children: ReactNode;
}

/** A state in one word: the dot's colour helps, the word tells. */
export function StatusTag({ tone, children }: Props) {
  return <span className={`${styles.tag ?? ''} ${styles[tone] ?? ''}`}>{children}</span>;
}
