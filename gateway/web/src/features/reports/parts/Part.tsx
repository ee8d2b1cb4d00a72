import type { ReactNode } from 'react';
import { Movable } from '@shared/forms';
import { Faults } from '../problems';

interface Props<T> {
  title: string;
  /** Where it stands in the design, such as `columns[0].measures[1]`; its faults are shown in it. */
  at: string;
  list: T[];
  index: number;
  onList: (list: T[]) => void;
  testId?: string;
  children: ReactNode;
}

/** One of several parts of a design; what is wrong with it stands in it. */
export function Part<T>({ at, title, children, ...part }: Props<T>) {
  return (
    <Movable title={title} name={title} {...part}>
      <Faults at={at} />
      {children}
    </Movable>
  );
}
