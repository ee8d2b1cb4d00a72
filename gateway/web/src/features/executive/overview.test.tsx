import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { OverviewPage } from './OverviewPage';

const figures = {
  snapshotId: 's2',
  titleTh: 'รอบพฤศจิกายน',
  schoolYear: 2569,
  round: 2,
  referenceDate: '2026-11-10',
  pupils: 1100,
  rooms: 50,
  schools: 10,
  smallSchools: 4,
};
const before = { ...figures, snapshotId: 's1', titleTh: 'รอบมิถุนายน', pupils: 1000, smallSchools: 5 };

beforeEach(() => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(
        JSON.stringify({
          now: figures,
          before,
          trend: [before, figures],
          smallSchool: 120,
          late: [],
          decisions: [
            { productionId: 'p1', titleTh: 'รายงานนักเรียน', kind: 'APPROVE', own: false, doubts: 2 },
          ],
          published: [],
        }),
      ),
    ),
  );
});
afterEach(() => vi.unstubAllGlobals());

it('says in words what changed, what waits and that nothing is late', async () => {
  render(
    <Wrapped role="office-director">
      <OverviewPage />
    </Wrapped>,
  );
  const changed = await screen.findByTestId('changed');
  expect(changed.textContent).toContain('เพิ่มขึ้น 100 (10.0%)');
  expect(changed.textContent).toContain('ลดลง 1 (20.0%)');
  expect(screen.getByRole('img', { name: /แนวโน้ม 2 รอบ: 1,000, 1,100/ })).toBeTruthy();
  expect(screen.getByText('รายงานนักเรียน').getAttribute('href')).toBe('/information/productions/p1');
  expect(screen.getByTestId('decisions').textContent).toContain('สงสัย 2 จุด');
  expect(screen.getByTestId('late').textContent).toContain('ไม่มีรายงานที่เลยกำหนด');
});

it('is for those who decide', () => {
  render(
    <Wrapped role="analyst">
      <OverviewPage />
    </Wrapped>,
  );
  expect(screen.queryByTestId('changed')).toBeNull();
});
