import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering, Refused } from '@shared/testing/answers';
import { Wrapped } from '@shared/testing/Wrapped';
import { BudgetsPage } from './budget/BudgetsPage';
import { InputPage } from './InputPage';
import { InputsPage } from './InputsPage';
import type { InputDetail, InputSummary } from './types';

// A busy machine draws a table slowly.
configure({ asyncUtilTimeout: 8000 });

const summary = (code: string, rows: number, holding: number, unconfirmed: number): InputSummary => ({
  code,
  titleTh: `ตาราง ${code}`,
  titleEn: code,
  version: 1,
  rows,
  holding,
  unconfirmed,
  changedBy: 'Khet',
  changedAt: '2026-11-01T03:00:00Z',
});

const row = (value: number, validFrom: string) => ({
  keys: { item: 'TEACHING' },
  value,
  validFrom,
  validTo: null,
  authority: 'ครม.',
  source: 'ทดสอบ',
  confirmed: false,
});

const RATES: InputDetail = {
  table: {
    code: 'rates',
    titleTh: 'อัตรา',
    titleEn: 'Rates',
    unitTh: 'บาท/คน',
    unitEn: 'baht',
    noteTh: 'หมายเหตุ',
    noteEn: 'Note',
    decimals: 2,
    keys: [
      {
        code: 'item',
        labelTh: 'รายการ',
        labelEn: 'Item',
        kind: 'CODE',
        open: true,
        choices: [{ code: 'TEACHING', labelTh: 'ค่าจัดการเรียนการสอน', labelEn: 'Teaching' }],
      },
    ],
    settings: [],
  },
  version: 3,
  settings: {},
  rows: [row(1900, '2024-10-01'), row(2052, '2025-05-01')],
  note: '',
  changedBy: 'สมใจ',
  changedAt: '2026-11-01T03:00:00Z',
};

const OVERLAP = ['rows[0]', 'rows[1]'].map((field, at) => ({
  field,
  row: at + 1,
  messageTh: 'แถว 1 กับแถว 2 ใช้ในวันเดียวกันซ้อนกัน',
  messageEn: 'Rows 1 and 2 overlap',
}));

afterEach(() => vi.unstubAllGlobals());

const page = (role: 'analyst' | 'data-officer') =>
  render(
    <Wrapped role={role} at="/information/inputs/rates" path="/information/inputs/:code">
      <InputPage />
    </Wrapped>,
  );

describe('input tables', { timeout: 30_000 }, () => {
  it('are listed with what is empty and what nobody has confirmed', async () => {
    answering({
      'GET /api/reporting/inputs': {
        items: [summary('a', 0, 0, 0), summary('b', 3, 0, 0), summary('c', 3, 3, 2), summary('d', 3, 3, 0)],
        nextCursor: null,
      },
    });
    render(
      <Wrapped role="analyst">
        <InputsPage />
      </Wrapped>,
    );
    const rows = within(await screen.findByTestId('input-tables'))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((one) => within(one).getAllByRole('cell')[1]?.textContent ?? '')).toEqual([
      'ยังไม่ได้กรอก',
      'ไม่มีค่าของวันนี้',
      'ยังไม่ยืนยัน 2 แถว',
      'พร้อมใช้',
    ]);
  });

  it('say at both rows that they overlap, and send the version that was seen', async () => {
    const asked = answering({
      'GET /api/reporting/inputs/rates': RATES,
      'GET /api/reporting/inputs/rates/versions': { items: [], nextCursor: null },
      'PUT /api/reporting/inputs/rates': new Refused(422, {
        status: 422,
        type: 'x',
        title: 'x',
        errors: OVERLAP,
      }),
    });
    page('analyst');
    fireEvent.click(await screen.findByRole('button', { name: 'ลบแถว 2' }));
    fireEvent.click(screen.getByTestId('save-rows'));
    await waitFor(() => expect(within(screen.getByTestId('input-rows')).getByText(/ซ้อนกัน/)).toBeTruthy());
    const put = asked.find((one) => one.method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"7"');
    expect(put?.body).toMatchObject({ rows: [{ value: 1900, validFrom: '2024-10-01' }] });
  });

  it('are only read by those who do not keep them', async () => {
    answering({
      'GET /api/reporting/inputs/rates': RATES,
      'GET /api/reporting/inputs/rates/versions': { items: [], nextCursor: null },
    });
    page('data-officer');
    expect(await screen.findByText('1,900')).toBeTruthy();
    expect(screen.queryByTestId('add-row')).toBeNull();
    expect(screen.queryByRole('button', { name: 'ลบแถว 1' })).toBeNull();
  });
});

describe('the budget', { timeout: 30_000 }, () => {
  it('is not made before what is missing is entered, and says where', async () => {
    const asked = answering({
      'GET /api/reporting/budget': { items: [], nextCursor: null },
      'GET /api/reporting/snapshots': {
        items: [{ id: 's1', titleTh: 'นักเรียน', schools: 3 }],
        nextCursor: null,
      },
      'GET /api/reporting/inputs/rates': RATES,
      'POST /api/reporting/budget/check': {
        schools: 3,
        pupils: 77,
        missing: [
          {
            table: 'school-days',
            item: 'LUNCH',
            group: '1',
            messageTh: 'ยังไม่มีวันเปิดปิดภาคเรียน',
            messageEn: 'No term',
          },
        ],
        tables: [],
        unconfirmed: 0,
        total: null,
      },
    });
    render(
      <Wrapped role="analyst">
        <BudgetsPage />
      </Wrapped>,
    );
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: 'ชุดข้อมูลนักเรียน' }));
    fireEvent.click(await screen.findByText('นักเรียน (3)'));
    fireEvent.click(screen.getByTestId('check-budget'));
    const missing = await screen.findByTestId('budget-missing');
    expect(missing.textContent).toContain('ค่าอาหารกลางวัน: ยังไม่มีวันเปิดปิดภาคเรียน');
    expect(within(missing).getByRole('link').getAttribute('href')).toBe('/information/inputs/school-days');
    expect(screen.queryByTestId('make-budget-button')).toBeNull();
    expect(asked.find((one) => one.path.endsWith('/check'))?.body).toMatchObject({
      snapshotId: 's1',
      items: ['TEACHING', 'LUNCH', 'TOP-UP'],
    });
  });
});
