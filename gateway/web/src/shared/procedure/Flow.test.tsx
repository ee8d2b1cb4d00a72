import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProcedureView, Step, StepStatus } from '@shared/api/types';
import { Wrapped } from '@shared/testing/Wrapped';
import { actorOf } from './actor';
import { Flow } from './Flow';
import { shapeOf } from './symbols';

const step = (n: number, status: StepStatus, rejectsTo: number | null = null): Step => ({
  n,
  nameTh: `ขั้น ${n}`,
  nameEn: `Step ${n}`,
  status,
  standardDays: 3,
  dayKind: 'WORKING',
  dueOn: status === 'ACTIVE' ? '2025-06-10' : null,
  remainingDays: status === 'ACTIVE' ? -2 : null,
  standing: status === 'ACTIVE' ? 'OVERDUE' : null,
  holder: null,
  startedAt: null,
  completedAt: null,
  rejectsTo,
});

const view: ProcedureView = {
  procedure: { code: 'COLLECTION', nameTh: 'การจัดเก็บข้อมูล', nameEn: 'Collection' },
  steps: [step(1, 'DONE'), step(2, 'DONE'), step(3, 'DONE'), step(4, 'ACTIVE', 3), step(5, 'WAITING')],
  history: [],
};

describe('the flow chart', () => {
  beforeAll(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
  });

  it('marks the step in hand, its lateness and the way back', () => {
    render(<Flow view={view} actions={(one) => <button type="button">ทำขั้น {one.n}</button>} />, {
      wrapper: Wrapped,
    });
    const current = screen
      .getAllByRole('listitem')
      .filter((item) => item.getAttribute('aria-current') === 'step');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('เกินกำหนด 2 วัน');
    expect(current[0]?.textContent).toContain('ส่งกลับขั้นที่ 3');
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('draws memos as documents, checks as decisions, files as stores', () => {
    expect(view.steps.map((one) => shapeOf('COLLECTION', one))).toEqual([
      'process',
      'document',
      'exchange',
      'decision',
      'document',
    ]);
    expect(shapeOf('UNKNOWN', step(2, 'WAITING', 1))).toBe('decision');
  });

  it('names who did it only where the name says something', () => {
    expect(actorOf('system', 'ระบบ')).toBe('ระบบ');
    expect(actorOf('0b2c9a44-77aa-4a54-b0f0-3f1f2a6f5c11', 'ระบบ')).toBeNull();
    expect(actorOf({ id: 'x', name: 'มานี' }, 'ระบบ')).toBe('มานี');
  });
});
