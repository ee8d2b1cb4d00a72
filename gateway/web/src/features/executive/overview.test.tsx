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
          bigPercent: 9,
          rounds: [
            {
              collectionId: 'c1',
              titleTh: 'รอบพฤศจิกายน',
              entryClosesAt: '2026-11-20T09:30:00Z',
              certificationClosesAt: '2026-11-30T09:30:00Z',
              schools: 10,
              submitted: 7,
              certified: 5,
              lateToSubmit: 3,
              lateToCertify: 0,
            },
          ],
          lateness: { rounds: 1, schools: 3, requests: 2, requestsVeryLate: 1, other: 0 },
          late: [
            {
              caseKind: 'REQUEST',
              caseId: 'q1',
              titleTh: 'คำขอข้อมูลเลขที่ 7/2569',
              stepTh: 'รวบรวมข้อมูล',
              stepEn: 'Gather',
              dueOn: '2026-11-10',
              days: 9,
              veryLate: true,
            },
          ],
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

it('says in words what changed, what is late and what waits', async () => {
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
  expect(changed.textContent).toContain('เปลี่ยนมากกว่า 9%');
  const late = screen.getByTestId('late').textContent;
  expect(late).toContain('โรงเรียนล่าช้า3');
  expect(late).toContain('คำขอเลยกำหนด2เลยมาก 1 เรื่อง');
  expect(late).toContain('เลยกำหนด 9 วันทำการ · เลยกำหนดมาก');
  expect(screen.getByText('คำขอข้อมูลเลขที่ 7/2569').getAttribute('href')).toBe('/requests/q1');
  expect(screen.getByTestId('rounds').textContent).toContain('ส่งแล้ว 7 จาก 10 โรงเรียน รับรองแล้ว 5');
  expect(screen.getByTestId('rounds').textContent).toContain('ยังไม่ส่งทั้งที่ปิดรับแล้ว 3 โรงเรียน');
});

it('is for those who decide', () => {
  render(
    <Wrapped role="analyst">
      <OverviewPage />
    </Wrapped>,
  );
  expect(screen.queryByTestId('changed')).toBeNull();
});
