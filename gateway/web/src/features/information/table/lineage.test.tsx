import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lineage } from '@shared/api/types';
import { answering } from '@shared/testing/answers';
import { Wrapped } from '@shared/testing/Wrapped';
import { LineageDrawer } from './LineageDrawer';

const GIRLS: Lineage = {
  figureId: 'p1~total~SHARE',
  value: 48.5,
  gap: null,
  column: {
    key: 'SHARE',
    headsTh: ['ร้อยละหญิง'],
    headsEn: ['Girls'],
    groupTh: '',
    groupEn: '',
    titleTh: 'ร้อยละหญิง',
    titleEn: 'Girls',
    sum: 'PART',
    decimals: 2,
  },
  parts: [
    { side: 'NUMERATOR', row: 'total', column: 'F', value: 97, times: 1, input: null },
    {
      side: 'DENOMINATOR',
      row: null,
      column: null,
      value: null,
      times: 1,
      input: { table: 'population', version: 3, keys: { level: 'ประถม' }, row: null },
    },
  ],
  production: { id: 'p1', titleTh: 'รายงาน', reportCode: 'r', reportVersion: 2 },
  snapshot: { id: 's', titleTh: 'ชุด', createdAt: '2026-11-10T03:00:00Z', sha256: 'a'.repeat(64) },
  submissions: [],
};

afterEach(() => vi.unstubAllGlobals());

describe('the pedigree of an indicator', () => {
  it('names its parts, leads to the pedigree of each, and says which reference nobody has entered', async () => {
    answering({ [`GET /api/reporting/lineage/${encodeURIComponent(GIRLS.figureId)}`]: GIRLS });
    const gone = vi.fn();
    render(
      <Wrapped>
        <LineageDrawer
          figureId={GIRLS.figureId}
          what="รวม · ร้อยละหญิง"
          nameOf={(row, column) => `${row} ${column}`}
          onPart={gone}
          onClose={() => undefined}
        />
      </Wrapped>,
    );
    expect((await screen.findByTestId('lineage-numerator')).textContent).toContain('97');
    expect(screen.getByText('48.50')).toBeTruthy();
    expect(screen.getByTestId('lineage-denominator').textContent).toContain('ยังไม่ได้กรอก');
    fireEvent.click(screen.getByTestId('lineage-part'));
    expect(gone).toHaveBeenCalledWith('total', 'F');
  });
});
