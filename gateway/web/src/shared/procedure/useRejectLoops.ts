import { type RefObject, useEffect, useState } from 'react';
import type { Step } from '@shared/api/types';

export interface Loop {
  from: number;
  top: number;
  height: number;
}

function middleOf(flow: HTMLElement, n: number): number | null {
  const symbol = flow.querySelector<HTMLElement>(`[data-symbol="${n}"]`);
  if (!symbol) return null;
  const box = symbol.getBoundingClientRect();
  return box.top + box.height / 2 - flow.getBoundingClientRect().top;
}

/** Where the lines run that lead from a decision back to an earlier step; measured, as steps are of any height. */
export function useRejectLoops(flow: RefObject<HTMLElement | null>, steps: Step[]): Loop[] {
  const [loops, setLoops] = useState<Loop[]>([]);

  useEffect(() => {
    const element = flow.current;
    if (!element) return undefined;
    const measure = () => {
      const found = steps.flatMap(({ n, rejectsTo }): Loop[] => {
        if (rejectsTo === null) return [];
        const [top, bottom] = [middleOf(element, rejectsTo), middleOf(element, n)];
        return top === null || bottom === null ? [] : [{ from: n, top, height: bottom - top }];
      });
      setLoops(found);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [flow, steps]);

  return loops;
}
