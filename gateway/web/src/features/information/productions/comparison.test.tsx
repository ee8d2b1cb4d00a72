import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Production, TableColumn } from '@shared/api/types';
import { fill } from '@shared/i18n/language';
import { th } from '@shared/i18n/th';
import { answering } from '@shared/testing/answers';
import { Wrapped } from '@shared/testing/Wrapped';
import { besideOf, type Comparison } from './comparison';
import { ComparisonPanel } from './ComparisonPanel';

const column: TableColumn = {
  key: 'ALL-TOTAL',
  headsTh: ['รวม', 'คน'],
  headsEn: ['All', 'Pupils'],
  groupTh: 'รวม',
  groupEn: 'All',
  titleTh: 'รวม คน',
  titleEn: 'All pupils',
  sum: 'TOTAL',
  decimals: 0,
};
const row = (key: string, now: number, other: number, beyond: boolean) => ({
  key,
  labelTh: `แถว ${key}`,
  labelEn: key,
  weight: key === 'total' ? ('TOTAL' as const) : ('PLAIN' as const),
  cells: [{ now, other, change: now - other, percent: ((now - other) * 100) / other, beyond }],
});
const FOUND: Comparison = {
  otherTh: 'ใบรับรองของโรงเรียน',
  otherEn: "The schools' certificates",
  thresholdPercent: 0,
  columns: [column],
  rows: [row('99010001', 120, 120, false), row('99010002', 90, 100, true), row('total', 210, 220, true)],
};
const PRODUCTION: Production = {
  id: 'p1',
  version: 1,
  reportCode: 'r',
  snapshotId: 's',
  titleTh: 'รายงาน',
  status: 'PRODUCED',
  author: 'สมใจ',
  createdAt: '2026-11-10T03:00:00Z',
  own: false,
  outputs: [],
  doubts: [],
};
const t = (key: keyof typeof th, params?: Record<string, string | number>) => fill(th[key], params);

afterEach(() => vi.unstubAllGlobals());

describe('a comparison', () => {
  it('says beneath each figure how it differs, counts the differences, and leads from one to the next', async () => {
    answering({ 'GET /api/reporting/productions/p1/comparison': FOUND });
    render(
      <Wrapped role="data-officer">
        <ComparisonPanel production={PRODUCTION} />
      </Wrapped>,
    );
    expect((await screen.findByTestId('comparison-result')).textContent).toBe('ต่างกัน 2 ช่อง');
    expect(screen.getByText('เท่ากัน')).toBeTruthy();
    expect(screen.getByText('▲ เทียบ 100 (−10, −10.0%)')).toBeTruthy();
    fireEvent.click(screen.getByTestId('next-difference'));
    await waitFor(() => expect(document.activeElement?.getAttribute('data-cell')).toBe('1-0'));
    fireEvent.click(screen.getByRole('checkbox'));
    expect(screen.queryByText('แถว 99010001')).toBeNull();
    expect(screen.getByText('แถว 99010002')).toBeTruthy();
  });

  it('tells what is not there any more from what was not there before, and neither from a nought', () => {
    const none = { change: null, percent: null, beyond: false };
    expect(besideOf({ now: 1, other: null, ...none }, 0, t)?.text).toBe('ไม่มีให้เทียบ');
    expect(besideOf({ now: null, other: 12, ...none }, 0, t)?.text).toBe('ไม่มีแล้ว เดิม 12');
    expect(besideOf({ now: null, other: null, ...none }, 0, t)).toBeNull();
    expect(besideOf({ now: 5, other: 0, change: 5, percent: null, beyond: true }, 0, t)).toEqual({
      text: '▲ เทียบ 0 (+5)',
      strong: true,
    });
  });

  it('with a year that is not there says so in its place', async () => {
    answering({});
    render(
      <Wrapped role="data-officer">
        <ComparisonPanel production={PRODUCTION} />
      </Wrapped>,
    );
    expect(await screen.findByTestId('problem')).toBeTruthy();
  });
});
