import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { PublicationPage } from '../PublicationPage';
import { SchoolShelf } from './SchoolShelf';
import { SchoolsPage } from './SchoolsPage';

const column = (key: string) => ({
  key,
  headsTh: [key],
  headsEn: [key],
  groupTh: '',
  groupEn: '',
  titleTh: key,
  titleEn: key,
  sum: 'PART',
  decimals: 0,
});
const table = {
  labelTh: 'ชั้น',
  labelEn: 'Grade',
  names: [{ headsTh: ['ชั้น/เพศ'], headsEn: ['Grade'] }],
  columns: [column('ชาย'), column('หญิง')],
  rows: [
    {
      key: 'total',
      labelTh: 'รวม',
      labelEn: 'All',
      weight: 'TOTAL',
      values: [1, 2],
      namesTh: ['รวมทั้งหมด'],
      namesEn: ['All'],
    },
  ],
  gaps: [],
  notesTh: ['ห้องนับเฉพาะที่มีนักเรียน'],
  notesEn: [],
};
const shown = {
  page: 'pupils',
  slug: 'pupils-2568',
  edition: 1,
  present: 2,
  publishedAt: '2025-07-01T00:00:00Z',
  titleTh: 'ข้อมูลนักเรียน โรงเรียนบ้านหนึ่ง ปีการศึกษา 2568',
  titleEn: 'Pupils',
  schoolCode: '53010001',
  schoolNameTh: 'บ้านหนึ่ง',
  summaryTh: 'จำนวน ชาย 1 คน หญิง 2 คน รวมทั้งหมด 3 คน',
  summaryEn: '',
  snapshotSha256: '0123456789abcdef',
  collectionTitleTh: 'นักเรียนรายบุคคล',
  referenceDate: '2025-06-10',
  certifiedAt: '2025-06-12T00:00:00Z',
  charts: [],
  table,
};
const publication = {
  publication: { ...shown, titleTh: 'ข้อมูลนักเรียนทั้งเขต', edition: 2 },
  present: 2,
  productionId: 'p',
  files: [],
  editions: [],
  perSchool: true,
};

const answering = (answers: Record<string, unknown>) =>
  vi.stubGlobal('fetch', (path: string) => {
    const body = Object.entries(answers).find(([end]) => path.split('?')[0]?.endsWith(end))?.[1];
    return Promise.resolve(
      new Response(
        JSON.stringify(body ?? { type: 'about:blank', title: 'x', status: 404, detailTh: 'ยังไม่มีหน้าข้อมูล' }),
        {
          status: body ? 200 : 404,
        },
      ),
    );
  });

afterEach(() => vi.unstubAllGlobals());

it('shows an old edition as what it is, with its own files and the way to the present one', async () => {
  answering({ '/editions/1/schools/53010001': shown });
  render(
    <Wrapped at="/public/pupils-2568/1/schools/53010001" path="/public/:slug/:edition/schools/:code">
      <SchoolsPage />
    </Wrapped>,
  );
  expect((await screen.findByTestId('official-table')).textContent).toContain('รวมทั้งหมด12');
  expect(screen.getByTestId('old-edition').querySelector('a')?.getAttribute('href')).toBe(
    '/public/pupils-2568/schools/53010001',
  );
  expect(screen.getByTestId('page-pdf').getAttribute('href')).toBe(
    '/api/public/publications/pupils-2568/editions/1/schools/53010001/files/pdf',
  );
  expect(screen.getByTestId('all-of-school').getAttribute('href')).toBe('/s/53010001');
});

it('lists what is published of a school, and says so where there is nothing', async () => {
  answering({
    '/api/public/schools/53010001': {
      schoolCode: '53010001',
      schoolNameTh: 'บ้านหนึ่ง',
      pages: [{ ...shown, schoolYear: 2568, round: 1 }],
    },
  });
  const { unmount } = render(
    <Wrapped at="/s/53010001" path="/s/:code">
      <SchoolShelf />
    </Wrapped>,
  );
  const shelf = await screen.findByTestId('shelf');
  expect(shelf.querySelector('a')?.getAttribute('href')).toBe('/public/pupils-2568/schools/53010001');
  unmount();
  render(
    <Wrapped at="/s/53019999" path="/s/:code">
      <SchoolShelf />
    </Wrapped>,
  );
  expect(await screen.findByText('ยังไม่มีหน้าข้อมูล')).toBeTruthy();
});

it('leads from the sum of all schools to one of them', async () => {
  answering({
    '/publications/pupils-2568': publication,
    '/publications/pupils-2568/data': { table, charts: [] },
    '/publications/pupils-2568/schools': {
      items: [{ schoolCode: '53010001', schoolNameTh: 'บ้านหนึ่ง', districtTh: 'เมือง' }],
      nextCursor: null,
    },
  });
  render(
    <Wrapped at="/public/pupils-2568" path="/public/:slug">
      <PublicationPage />
    </Wrapped>,
  );
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: 'โรงเรียน' }));
  expect(await screen.findByText('บ้านหนึ่ง · เมือง · 53010001')).toBeTruthy();
});
