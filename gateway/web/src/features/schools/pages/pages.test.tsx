import { render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { PageOfSchool } from './PageOfSchool';

const row = (key: string, weight: string, names: string[], values: (number | null)[]) => ({
  key,
  labelTh: names.join(' '),
  labelEn: names.join(' '),
  weight,
  values,
  namesTh: names,
  namesEn: names,
});
const column = (key: string, title: string) => ({
  key,
  headsTh: ['บุคลากร (คน)', title],
  headsEn: ['Staff', title],
  groupTh: 'บุคลากร (คน)',
  groupEn: 'Staff',
  titleTh: title,
  titleEn: title,
  sum: 'PART',
  decimals: 0,
});
const shown = {
  page: 'staff',
  titleTh: 'ข้อมูลครู/บุคลากร โรงเรียนบ้านหนึ่ง ปีการศึกษา 2568',
  titleEn: 'Teachers and staff',
  schoolCode: '53010001',
  summaryTh: 'จำนวน ชาย 1 คน หญิง 1 คน รวมทั้งหมด 2 คน',
  summaryEn: '',
  snapshotId: 's1',
  snapshotSha256: '0123456789abcdef',
  collectionTitleTh: 'ครูที่ปฏิบัติงานจริง',
  schoolYear: 2568,
  round: 1,
  referenceDate: '2025-06-10',
  certifiedAt: '2025-06-12T00:00:00Z',
  choices: [],
  doubts: [],
  charts: [],
  table: {
    labelTh: 'รายการ',
    labelEn: 'Item',
    names: [
      { headsTh: ['ตำแหน่ง'], headsEn: ['Position'] },
      { headsTh: ['วิทยฐานะ'], headsEn: ['Standing'] },
      { headsTh: ['ระดับ', 'ตำแหน่ง'], headsEn: ['Level', 'of position'] },
    ],
    columns: [column('MALE', 'ชาย'), column('FEMALE', 'หญิง')],
    rows: [
      row('T-1', 'PLAIN', ['3. ครู', '-', 'คศ.1'], [1, 0]),
      row('T-2', 'PLAIN', ['3. ครู', 'ชำนาญการ', 'คศ.2'], [null, null]),
      row('T', 'SUBTOTAL', ['3. ครู', 'รวม', '-'], [1, 1]),
      row('total', 'TOTAL', ['รวมทั้งหมด', '', ''], [1, 1]),
    ],
    gaps: ['MALE', 'FEMALE'].map((key) => ({
      row: 'T-2',
      column: key,
      reason: 'NOT_COLLECTED',
      reasonTh: 'ไม่มีข้อมูล',
      reasonEn: 'No data: nothing that is collected carries it',
    })),
    notesTh: ['หมายเหตุ'],
    notesEn: [],
  },
};

const answering = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })));

afterEach(() => vi.unstubAllGlobals());

const open = () =>
  render(
    <Wrapped role="analyst" at="/schools/53010001/pages/staff" path="/schools/:code/pages/:page">
      <PageOfSchool />
    </Wrapped>,
  );

it('joins heads and names as the printed page does, and says what nobody collects', async () => {
  answering(200, shown);
  open();
  const table = within(await screen.findByTestId('official-table'));
  const position = table.getByText('3. ครู');
  expect(position.getAttribute('rowspan')).toBe('3');
  expect(position.getAttribute('scope')).toBe('rowgroup');
  expect(table.getByText('วิทยฐานะ').getAttribute('rowspan')).toBe('2');
  expect(table.getByText('บุคลากร (คน)').getAttribute('colspan')).toBe('2');
  expect(table.getByText('รวมทั้งหมด').getAttribute('colspan')).toBe('3');
  expect(table.getAllByText('ไม่มีข้อมูล')).toHaveLength(2);
  expect(table.getByText('ชำนาญการ').closest('tr')?.textContent).not.toContain('0');
  expect(screen.getByText('ข้อมูล ณ วันที่ 10 มิถุนายน 2568')).toBeTruthy();
  expect(screen.getByText('จำนวน ชาย 1 คน หญิง 1 คน รวมทั้งหมด 2 คน')).toBeTruthy();
  expect(screen.getByTestId('page-pdf').getAttribute('href')).toBe(
    '/api/reporting/schools/53010001/pages/staff/files/pdf?snapshotId=s1',
  );
});

it('says that nothing is certified yet', async () => {
  answering(404, { type: 'about:blank', status: 404, title: 'ไม่พบ' });
  open();
  expect(await screen.findByText('ยังไม่มีข้อมูลที่รับรองแล้ว')).toBeTruthy();
});
