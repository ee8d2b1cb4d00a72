import { moved } from '@shared/forms';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering, Refused } from '@shared/testing/answers';
import { Wrapped } from '@shared/testing/Wrapped';
import { Designer } from './Designer';
import { newKey } from './draft';
import { partOf } from './problems';
import type { Design, ReportView } from './types';
import { changesBetween, wordsOf } from './words';

const DESIGN: Design = {
  code: 'pupils-by-religion',
  version: 1,
  titleTh: 'นักเรียนตามศาสนา',
  dataSet: 'DMC-STUDENT',
  rows: { by: 'SCHOOL', subtotal: 'DISTRICT', total: true },
  columns: [{ heads: [], measures: [{ key: 'ALL', titleTh: 'นักเรียน', kind: 'COUNT' }] }],
  derived: [],
  notesTh: [],
  notesEn: [],
  charts: [],
};
const VIEW: ReportView = {
  code: DESIGN.code,
  version: 3,
  inForce: DESIGN,
  draft: null,
  offered: null,
  editedAt: '2026-11-10T03:00:00Z',
};
const SNAPSHOT = {
  id: 's1',
  collectionId: 'c1',
  titleTh: 'รอบ 2',
  schoolYear: 2569,
  round: 2,
  referenceDate: '2026-11-10',
  createdAt: '2026-11-10T03:00:00Z',
  schools: 1,
  rows: 9,
  sha256: 'a'.repeat(64),
};
const column = {
  key: 'ALL',
  headsTh: ['นักเรียน'],
  headsEn: ['Pupils'],
  groupTh: '',
  groupEn: '',
  titleTh: 'นักเรียน',
  titleEn: 'Pupils',
  sum: 'PART',
  decimals: 0,
};
const TABLE = {
  labelTh: 'โรงเรียน',
  labelEn: 'School',
  columns: [column],
  rows: [{ key: '99010001', labelTh: 'บ้านหนึ่ง', labelEn: 'One', weight: 'PLAIN', values: [9] }],
  gaps: [],
  notesTh: [],
  notesEn: [],
};
const ANSWERS = {
  'GET /api/reporting/snapshots': { items: [SNAPSHOT], nextCursor: null },
  'GET /api/reporting/query/fields': { items: [] },
  'GET /api/collection/data-sets': { items: [], nextCursor: null },
  'GET /api/reporting/inputs/size-classes': { rows: [] },
  'GET /api/reporting/reports/pupils-by-religion/versions': { items: [], nextCursor: null },
};
const PREVIEW = 'POST /api/reporting/reports/pupils-by-religion/preview';

afterEach(() => vi.unstubAllGlobals());
const shown = (role: 'analyst' | 'office-director' = 'analyst') =>
  render(
    <Wrapped role={role}>
      <Designer view={VIEW} />
    </Wrapped>,
  );

describe('the designer of reports', () => {
  it('computes what is being written once the writer pauses, and saves it as a draft', async () => {
    const asked = answering({
      ...ANSWERS,
      [PREVIEW]: { table: TABLE, doubts: [] },
      'PUT /api/reporting/reports/pupils-by-religion': VIEW,
    });
    shown();
    expect(await screen.findByText('บ้านหนึ่ง')).toBeTruthy();
    fireEvent.change(screen.getByTestId('measure-ALL-title'), { target: { value: 'จำนวนคน' } });
    const bodies = () =>
      asked
        .filter((one) => one.path.endsWith('/preview'))
        .map((one) => (one.body as { definition: Design }).definition.columns[0]?.measures[0]?.titleTh);
    await waitFor(() => expect(bodies()).toEqual(['นักเรียน', 'จำนวนคน']), { timeout: 4000 });
    fireEvent.click(screen.getByTestId('save-design'));
    await waitFor(() => expect(asked.some((one) => one.method === 'PUT')).toBe(true));
    expect((asked.find((one) => one.method === 'PUT')?.body as Design).columns[0]?.measures[0]?.titleTh).toBe(
      'จำนวนคน',
    );
  });

  it('shows a fault in the part of the form that it belongs to', async () => {
    answering({
      ...ANSWERS,
      [PREVIEW]: new Refused(422, {
        type: 'urn:khet:problem:validation-failed',
        title: 'x',
        status: 422,
        errors: [{ field: 'columns[0].measures[0].field', messageTh: 'ไม่มีช่องนี้', messageEn: 'No such field' }],
      }),
    });
    shown();
    const faults = within(await screen.findByTestId('measure-ALL')).findByTestId('faults');
    expect((await faults).textContent).toBe('ไม่มีช่องนี้');
    expect(screen.getByTestId('preview-state').textContent).toBe('ยังคำนวณไม่ได้');
  });

  it('is for reading only where one does not make reports', async () => {
    answering({ ...ANSWERS, [PREVIEW]: { table: TABLE, doubts: [] } });
    shown('office-director');
    expect(await screen.findByText('บ้านหนึ่ง')).toBeTruthy();
    expect(screen.queryByTestId('save-design')).toBeNull();
    expect(screen.getByTestId('design-title').closest('fieldset')?.disabled).toBe(true);
  });
});

describe('a design', () => {
  const words = (design: Design) =>
    wordsOf(
      design,
      (key) => key,
      (field) => field ?? '',
    );

  it('is compared part by part, in words', () => {
    const after: Design = {
      ...DESIGN,
      titleTh: 'ใหม่',
      columns: [
        {
          heads: [],
          measures: [
            {
              key: 'ALL',
              titleTh: 'นักเรียน',
              kind: 'COUNT',
              filters: [{ field: 'sex', operator: 'IN', values: ['ช'] }],
            },
          ],
        },
      ],
    };
    expect(changesBetween(words(DESIGN), words(after))).toEqual([
      { what: 'designs.titleTh', before: 'นักเรียนตามศาสนา', after: 'ใหม่' },
      {
        what: 'designs.block › นักเรียน (ALL)',
        before: 'designs.measure.COUNT',
        after: 'designs.measure.COUNT · sex designs.operator.IN ช',
      },
    ]);
    expect(changesBetween(words(DESIGN), words(DESIGN))).toEqual([]);
  });

  it('gives new parts keys that none has, moves parts, and knows which part a fault is in', () => {
    expect(newKey(['M1', 'M3'], 'M')).toBe('M4');
    expect(moved(['ก', 'ข', 'ค'], 1, 1)).toEqual(['ก', 'ค', 'ข']);
    expect(moved(['ก'], 0, -1)).toEqual(['ก']);
    expect(
      ['columns[2].heads[1].values', 'columns[0].field', 'rows.levels[0].key', 'titleTh'].map(partOf),
    ).toEqual(['columns[2].heads[1]', 'columns[0]', 'rows', '']);
  });
});
