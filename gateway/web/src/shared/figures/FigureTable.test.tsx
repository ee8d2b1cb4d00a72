import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ReportTable } from '@shared/api/types';
import { Wrapped } from '@shared/testing/Wrapped';
import { FigureTable } from './FigureTable';

const GRADES = 60;
const table: ReportTable = {
  labelTh: 'โรงเรียน',
  labelEn: 'School',
  columns: Array.from({ length: GRADES }, (_, at) => ({
    key: `G${at}`,
    headsTh: [`ชั้น ${at}`, 'คน'],
    headsEn: [`Grade ${at}`, 'All'],
    groupTh: `ชั้น ${at}`,
    groupEn: `Grade ${at}`,
    titleTh: `ชั้น ${at} คน`,
    titleEn: `Grade ${at}`,
    sum: at === GRADES - 1 ? ('TOTAL' as const) : ('PART' as const),
    decimals: at === 0 ? 2 : 0,
  })),
  rows: [
    {
      key: '99010001',
      labelTh: 'บ้านหนึ่ง',
      labelEn: 'One',
      weight: 'PLAIN',
      values: Array.from({ length: GRADES }, (_, at) => (at === 1 ? null : at + 0.5)),
    },
    {
      key: 'total',
      labelTh: 'รวมทั้งเขต',
      labelEn: 'All',
      weight: 'TOTAL',
      values: Array.from({ length: GRADES }, (_, at) => (at === 1 ? null : at + 0.5)),
    },
  ],
  gaps: [
    {
      row: '99010001',
      column: 'G1',
      reason: 'ZERO_DENOMINATOR',
      reasonTh: 'ตัวหารเป็นศูนย์',
      reasonEn: 'The denominator is zero',
    },
  ],
  notesTh: ['นับเฉพาะที่รับรองแล้ว'],
  notesEn: [],
};

describe('a wide table of figures', () => {
  it('holds only the columns in sight, says how many there are, and why a figure is missing', () => {
    render(<FigureTable table={table} caption="ตาราง" />, { wrapper: Wrapped });
    expect(screen.getByRole('grid').getAttribute('aria-colcount')).toBe(String(GRADES + 1));
    const shown = document.querySelectorAll('tfoot [data-cell]').length;
    expect(shown).toBeGreaterThan(5);
    expect(shown).toBeLessThan(40);
    expect(screen.getAllByText('0.50').length).toBeGreaterThan(0);
    expect(screen.getByTestId('table-notes').textContent).toContain('– ตัวหารเป็นศูนย์ (1 ช่อง)');
  });

  it('is walked with the keys and opened with Enter, down to the total', () => {
    const opened = vi.fn();
    render(<FigureTable table={table} caption="ตาราง" onCell={opened} />, { wrapper: Wrapped });
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(opened).toHaveBeenCalledWith({ row: 'total', column: 'G1' });
  });

  it('marks what is questioned and goes there when asked', async () => {
    const marks = new Map([['99010001~G2', 'มากกว่าปีก่อนสองเท่า']]);
    const at = { row: '99010001', column: 'G2' };
    const { rerender } = render(<FigureTable table={table} caption="ตาราง" marks={marks} />, {
      wrapper: Wrapped,
    });
    expect(screen.getByText('มากกว่าปีก่อนสองเท่า')).toBeTruthy();
    rerender(<FigureTable table={table} caption="ตาราง" marks={marks} goTo={at} />);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-cell')).toBe('0-2'));
  });

  it('lets the figures under one head stand below each other, the total too', () => {
    const opened = vi.fn();
    const [one] = table.columns;
    if (!one) throw new Error('no column');
    const column = (key: string, group: string, title: string) => ({
      ...one,
      key,
      groupTh: group,
      headsTh: [group, title],
    });
    const below = {
      ...table,
      below: true,
      columns: [
        column('THIN', 'ผอม', 'จำนวน'),
        column('THIN_SHARE', 'ผอม', 'ร้อยละ'),
        column('SHORT', 'เตี้ย', 'จำนวน'),
        column('SHORT_SHARE', 'เตี้ย', 'ร้อยละ'),
      ],
      rows: table.rows.map((row) => ({ ...row, values: [3, 12.5, 4, 25] })),
      gaps: [],
    };
    render(<FigureTable table={below} caption="ตาราง" onCell={opened} />, { wrapper: Wrapped });
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-colcount')).toBe('3');
    expect([...grid.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual([
      'โรงเรียน',
      'ผอม',
      'เตี้ย',
    ]);
    expect([...grid.querySelectorAll('tbody tr, tfoot tr')].map((row) => row.textContent)).toEqual([
      'บ้านหนึ่งจำนวน3.004.00',
      'บ้านหนึ่งร้อยละ12.5025.00',
      'รวมทั้งเขตจำนวน3.004.00',
      'รวมทั้งเขตร้อยละ12.5025.00',
    ]);
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(opened).toHaveBeenCalledWith({ row: '99010001', column: 'SHORT_SHARE' });
  });

  it('sets beside a figure what it is compared with', () => {
    const beside = new Map([['total~G3', { text: 'ปีก่อน 1 (+2)', strong: true }]]);
    render(<FigureTable table={table} caption="ตาราง" beside={beside} />, { wrapper: Wrapped });
    expect(screen.getByText('ปีก่อน 1 (+2)')).toBeTruthy();
  });
});
