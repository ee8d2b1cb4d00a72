import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { problemOf } from '@shared/api/problem';
import { Wrapped } from '@shared/testing/Wrapped';
import { Confirm } from './Confirm';
import { type Column, DataTable } from './DataTable';
import { Panel } from './Panel';
import { ProblemAlert, ProblemState } from './ProblemView';

const problem = (status: number) =>
  problemOf(
    status,
    JSON.stringify({
      type: 'urn:khet:problem:x',
      title: 't',
      status,
      titleTh: 'ไฟล์อ่านไม่ได้',
      titleEn: 'The file cannot be read',
      detailTh: 'พบไบต์ศูนย์ในแถวที่ 3',
      detailEn: 'A zero byte in row 3',
      cureTh: 'ส่งออกเป็น CSV ใหม่',
      cureEn: 'Export it as CSV again',
      errors: [{ field: 'file', row: 3, messageTh: 'ไม่ใช่ข้อความ', messageEn: 'Not text' }],
      traceId: 'abc123',
    }),
    new Headers({ 'Retry-After': '5' }),
  );

describe('a problem on the page', () => {
  it('says what is wrong, where, how to mend it, when to try again, and its reference', () => {
    render(<ProblemAlert error={problem(422)} />, { wrapper: Wrapped });
    const text = screen.getByRole('alert').textContent;
    for (const part of [
      'ไฟล์อ่านไม่ได้',
      'ไบต์ศูนย์',
      'แถว 3 · ไม่ใช่ข้อความ',
      'ส่งออกเป็น CSV ใหม่',
      '5 วินาที',
      'abc123',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is a page of its own where one may not look, or where nothing is', () => {
    const { rerender } = render(<ProblemState error={problem(403)} />, { wrapper: Wrapped });
    expect(screen.getByRole('heading').textContent).toContain('ไม่อยู่ในหน้าที่');
    rerender(<ProblemState error={problem(404)} />);
    expect(screen.getByText('ไม่พบหน้าที่ต้องการ')).toBeTruthy();
  });

  it('says in a part of a page what is missing there, not that the page is', () => {
    render(
      <Panel>
        <ProblemState error={problem(404)} />
      </Panel>,
      { wrapper: Wrapped },
    );
    expect(screen.getByRole('alert').textContent).toContain('ไฟล์อ่านไม่ได้');
    expect(screen.queryByText('ไม่พบหน้าที่ต้องการ')).toBeNull();
  });
});

interface Row {
  id: number;
  name: string;
}

const columns: Column<Row>[] = [
  { key: 'id', title: 'ลำดับ', render: (row) => row.id, sort: (row) => row.id, align: 'right' },
  { key: 'name', title: 'ชื่อ', render: (row) => row.name, primary: true },
];
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, id) => ({ id, name: `โรงเรียน ${id}` }));
const table = (count: number) => (
  <DataTable
    caption="โรงเรียน"
    columns={columns}
    rows={rows(count)}
    rowKey={(row) => String(row.id)}
    empty="ว่าง"
  />
);

describe('the table', () => {
  it('keeps only the rows in sight in the page, and says how many there are', () => {
    render(table(3000), { wrapper: Wrapped });
    const shown = screen.getByRole('table');
    expect(shown.getAttribute('aria-rowcount')).toBe('3001');
    expect(within(shown).getAllByRole('row').length).toBeLessThan(120);
  });

  it('sorts by a column, and back', () => {
    render(table(3), { wrapper: Wrapped });
    const first = () => screen.getAllByRole('row')[1]?.textContent;
    const sort = screen.getByRole('button', { name: /ลำดับ/ });
    fireEvent.click(sort);
    expect(first()).toContain('0');
    fireEvent.click(sort);
    expect(first()).toContain('2');
    expect(screen.getAllByRole('columnheader')[0]?.getAttribute('aria-sort')).toBe('descending');
  });

  it('shows what was designed for nothing', () => {
    render(table(0), { wrapper: Wrapped });
    expect(screen.getByText('ว่าง')).toBeTruthy();
  });
});

describe('a dangerous act', () => {
  it('is done only when its name was typed, with or without commas', () => {
    const onOk = vi.fn();
    render(
      <Confirm open title="รับรอง" okText="ลงนาม" typed="1,234" onOk={onOk} onCancel={vi.fn()}>
        ข้อความ
      </Confirm>,
      { wrapper: Wrapped },
    );
    const button = screen.getByTestId<HTMLButtonElement>('confirm');
    expect(button.disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '1234' } });
    expect(button.disabled).toBe(false);
    fireEvent.submit(button.closest('form') as HTMLFormElement);
    expect(onOk).toHaveBeenCalledOnce();
  });
});
