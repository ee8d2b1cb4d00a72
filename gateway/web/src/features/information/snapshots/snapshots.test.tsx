import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '@shared/api/types';
import { answering } from '@shared/testing/answers';
import { Wrapped } from '@shared/testing/Wrapped';
import { ComparePage } from './ComparePage';
import { RebuildButton } from './RebuildButton';
import type { SnapshotChanges } from './queries';

const snapshot = (id: string, createdAt: string, schools: number, rows: number): Snapshot => ({
  id,
  collectionId: 'c1',
  titleTh: `ชุด ${id}`,
  schoolYear: 2569,
  round: 1,
  referenceDate: createdAt.slice(0, 10),
  createdAt,
  schools,
  rows,
  sha256: id.repeat(64).slice(0, 64),
});
const JUNE = snapshot('6', '2026-06-10T03:00:00Z', 2, 30);
const NOVEMBER = snapshot('b', '2026-11-10T03:00:00Z', 3, 41);

const side = (of: Snapshot) => ({
  snapshotId: of.id,
  titleTh: of.titleTh,
  referenceDate: of.referenceDate,
  schools: of.schools,
  rows: of.rows,
  sha256: of.sha256,
});
const CHANGES: SnapshotChanges = {
  before: side(JUNE),
  after: side(NOVEMBER),
  schools: [
    { schoolCode: '99010002', schoolNameTh: 'บ้านสอง', kind: 'JOINED', before: 0, after: 14 },
    { schoolCode: '99010001', schoolNameTh: 'บ้านหนึ่ง', kind: 'SHRANK', before: 20, after: 17 },
  ],
  unchanged: 1,
  values: [{ value: '', labelTh: '', before: 1, after: 0 }],
};

afterEach(() => vi.unstubAllGlobals());

describe('two snapshots', () => {
  it('are compared, the later of a collection with the one before it, each change in words and with its sign', async () => {
    const asked = answering({
      'GET /api/reporting/snapshots': { items: [JUNE, NOVEMBER], nextCursor: null },
      'GET /api/reporting/snapshots/b/changes': CHANGES,
      'GET /api/reporting/query/fields': { items: [] },
    });
    render(
      <Wrapped role="analyst" at="/?by=grade">
        <ComparePage />
      </Wrapped>,
    );
    const rows = within(await screen.findByTestId('changed-schools')).getAllByRole('row');
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      'บ้านสอง (99010002)เข้ามาใหม่014+14',
      'บ้านหนึ่ง (99010001)ลดลง2017−3',
    ]);
    expect(screen.getByText('41 (+11)')).toBeTruthy();
    expect(within(screen.getByTestId('changed-values')).getByText('(ไม่ระบุ)')).toBeTruthy();
    expect(asked.map((one) => one.path)).toContain('/api/reporting/snapshots/b/changes?since=6&by=grade');
  });

  it('are needed for a comparison', async () => {
    answering({ 'GET /api/reporting/snapshots': { items: [JUNE], nextCursor: null } });
    render(
      <Wrapped role="analyst">
        <ComparePage />
      </Wrapped>,
    );
    expect(await screen.findByText(/อย่างน้อยสองชุด/)).toBeTruthy();
  });
});

describe('a snapshot made again', () => {
  it('shows what it should give and what it gave, and says that they are the same', async () => {
    answering({ 'POST /api/reporting/snapshots/6/rebuild': JUNE });
    render(
      <Wrapped role="analyst">
        <RebuildButton snapshot={JUNE} />
      </Wrapped>,
    );
    fireEvent.click(screen.getByTestId('rebuild'));
    fireEvent.click(await screen.findByTestId('confirm-rebuild'));
    await waitFor(() => expect(screen.getByTestId('rebuilt').textContent).toContain('ตรงกันทุกไบต์'));
  });
});
