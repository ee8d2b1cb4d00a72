import type { Step } from '@shared/api/types';

export type Shape = 'process' | 'document' | 'decision' | 'exchange' | 'storage';

/** The standard flow-chart symbol of each step of the office manual's three procedures (section 7). */
const SHAPES: Record<string, Shape[]> = {
  COLLECTION: ['process', 'document', 'exchange', 'decision', 'document', 'storage'],
  INFORMATION_REQUEST: ['process', 'document', 'process', 'decision', 'document', 'exchange', 'storage'],
  MANAGEMENT_INFORMATION: ['process', 'process', 'process', 'decision', 'document', 'exchange', 'storage'],
};

export function shapeOf(procedure: string, step: Step): Shape {
  return SHAPES[procedure]?.[step.n - 1] ?? (step.rejectsTo ? 'decision' : 'process');
}

const OUTLINES: Record<Shape, string> = {
  process: 'M2 2H238V70H2Z',
  document: 'M2 2H238V62C190 48 160 78 120 66C80 54 50 78 2 64Z',
  decision: 'M120 2L238 36L120 70L2 36Z',
  exchange: 'M24 2H238L216 70H2Z',
  storage: 'M16 2H238C226 14 226 58 238 70H16C4 58 4 14 16 2Z',
};

/** Drawn to stretch: the outline keeps its stroke whatever its width. */
export function Outline({ shape, className }: { shape: Shape; className?: string }) {
  return (
    <svg viewBox="0 0 240 72" preserveAspectRatio="none" className={className} aria-hidden="true">
      <path d={OUTLINES[shape]} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
