import { fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Publication } from '@shared/api/types';
import { Wrapped } from '@shared/testing/Wrapped';
import { onPaper, roundKm } from './place';
import { PublicationList } from './PublicationList';
import { PublicationPage } from './PublicationPage';
import { datasetOf } from './useDatasetHead';

const summary = {
  slug: 'pupils',
  titleTh: 'จำนวนนักเรียน',
  edition: 1,
  collectionTitleTh: 'รอบ 10 มิถุนายน',
  referenceDate: '2026-06-10',
  publishedAt: '2026-07-01T03:00:00Z',
  snapshotSha256: 'a'.repeat(64),
};
const publication: Publication = {
  publication: summary,
  present: 2,
  productionId: 'p',
  files: [{ format: 'CSV', fileName: 'pupils.csv', bytes: 1200, sha256: 'b'.repeat(64) }],
  editions: [
    { number: 1, titleTh: 'จำนวนนักเรียน', publishedAt: '2026-07-01T03:00:00Z' },
    { number: 2, titleTh: 'จำนวนนักเรียน', publishedAt: '2026-08-01T03:00:00Z', reasonTh: 'แก้ยอด ป.1' },
  ],
};
const column = {
  key: 'ALL-TOTAL',
  headsTh: ['รวม'],
  headsEn: ['All'],
  groupTh: '',
  groupEn: '',
  titleTh: 'รวมทั้งหมด',
  titleEn: 'All',
  sum: 'TOTAL',
  decimals: 0,
};
const data = {
  table: {
    labelTh: 'โรงเรียน',
    labelEn: 'School',
    bySchool: true,
    columns: [column],
    rows: [
      { key: '1', labelTh: 'บ้านดู่', labelEn: 'Ban Du', weight: 'PLAIN', values: [1234] },
      { key: 'total', labelTh: 'รวม', labelEn: 'All', weight: 'TOTAL', values: [1234] },
    ],
    gaps: [],
    notesTh: [],
    notesEn: [],
  },
  charts: [],
};
const changes = {
  count: 1,
  cells: [
    { rowKey: '1', rowTh: 'บ้านดู่', columnCode: 'ALL-TOTAL', columnTh: 'รวม', before: '1234', after: '1235' },
  ],
  rowsAdded: [],
  rowsGone: [],
  columnsAdded: [],
  columnsGone: [],
};
const found = {
  items: [
    {
      publication: summary,
      rank: 'NAME',
      titleMarks: [],
      notesMarks: [],
      hits: [{ kind: 'ROW', key: '1', text: 'โรงเรียนบ้านดู่', marks: [{ from: 8, to: 15 }] }],
    },
  ],
  nextCursor: null,
  count: 1,
};

let answers: Record<string, unknown>;

beforeEach(() => {
  answers = {
    '/api/public/publications/pupils/editions/1': publication,
    '/api/public/publications/pupils/editions/1/data': data,
    '/api/public/publications/pupils/editions/1/changes': changes,
    '/api/public/publications/pupils': { ...publication, publication: { ...summary, edition: 2 } },
    '/api/public/publications/pupils/data': data,
    '/api/public/publications/pupils/metadata': {
      'gdc:fields': { 'gdc:license': 'https://example.test/licence', 'gdc:data_format': ['CSV'] },
      'gdc:unconfirmed': ['objective'],
    },
    '/api/public/publications/pupils/places': [{ key: '1', latitude: 19.9, longitude: 99.8 }],
    '/api/public/search': found,
    '/api/public/publications': { items: [summary], nextCursor: null },
  };
  vi.stubGlobal('fetch', (url: string) => {
    const answer = answers[url.split('?')[0] ?? ''];
    return Promise.resolve(new Response(JSON.stringify(answer ?? {}), { status: answer ? 200 : 404 }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = (at: string, path: string) =>
  render(
    <Wrapped at={at} path={path}>
      <PublicationPage />
    </Wrapped>,
  );

describe('a published report', () => {
  it('says of an old edition that it was replaced, why, and which figures changed', async () => {
    open('/public/pupils/1', '/public/:slug/:edition');
    const old = await screen.findByTestId('old-edition');
    expect(old.textContent).toContain('แก้ยอด ป.1');
    expect(within(old).getByTestId('to-present').getAttribute('href')).toBe('/public/pupils');
    const changed = await within(old).findByTestId('changes');
    expect(changed.textContent).toContain('1235');
    expect((await screen.findByTestId('download-csv')).getAttribute('href')).toBe(
      '/api/public/publications/pupils/editions/1/files/csv',
    );
    expect((await screen.findByTestId('key-figures')).textContent).toContain('1,234');
    expect(screen.queryByTestId('withdraw')).toBeNull();
  });

  it('says what the office has said of the data set, and names what it has not', async () => {
    open('/public/pupils', '/public/:slug');
    const described = await screen.findByTestId('described');
    expect(within(described).getByRole('link').getAttribute('href')).toBe('https://example.test/licence');
    expect(described.textContent).toContain('ยังไม่ยืนยัน: วัตถุประสงค์');
    expect(screen.queryByTestId('describe')).toBeNull();
  });

  it('draws a map only of schools whose place is known, and names each', async () => {
    open('/public/pupils/1', '/public/:slug/:edition');
    const map = await screen.findByTestId('map');
    expect(within(map).getByRole('img', { name: 'บ้านดู่ 1,234' })).toBeTruthy();
  });

  it('that was withdrawn says why and shows no figure and no file', async () => {
    answers['/api/public/publications/pupils'] = {
      ...publication,
      files: [],
      withdrawal: { at: '2026-08-02T03:00:00Z', office: 'office-director', reasonTh: 'นับซ้ำ' },
    };
    open('/public/pupils', '/public/:slug');
    expect((await screen.findByTestId('withdrawn')).textContent).toContain('นับซ้ำ');
    expect(screen.queryByTestId('figures')).toBeNull();
    expect(screen.queryByTestId('download-csv')).toBeNull();
  });

  it('tells search engines what it is, which edition, and what becomes of a withdrawn one', () => {
    const told = datasetOf(publication, 'https://office.example.test');
    expect(told).toMatchObject({ '@type': 'Dataset', identifier: 'https://office.example.test/p/pupils/1' });
    expect(told.distribution[0]).toMatchObject({ contentSize: '1200 B', sha256: 'b'.repeat(64) });
    expect(JSON.stringify(told)).not.toContain('creativeWorkStatus');
  });
});

describe('the search', () => {
  it('marks what was found and leads to the school’s row', async () => {
    render(<PublicationList />, { wrapper: Wrapped });
    fireEvent.change(screen.getByTestId('public-search'), { target: { value: 'บ้านดู่' } });
    const row = await screen.findByTestId('found-row');
    expect(row.getAttribute('href')).toBe('/public/pupils?row=1');
    expect(row.querySelector('mark')?.textContent).toBe('บ้านดู่');
    expect(screen.getByRole('status').textContent).toContain('1');
  });
});

describe('places on paper', () => {
  it('keep north above and the shape of the area', () => {
    const { points, height } = onPaper(
      [
        { key: 'north', latitude: 20, longitude: 99 },
        { key: 'south', latitude: 18, longitude: 99 },
        { key: 'east', latitude: 19, longitude: 100 },
      ],
      640,
    );
    const [north, south, east] = points;
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(east?.x).toBeGreaterThan(north?.x ?? 0);
    expect(height).toBeGreaterThan(600);
  });

  it('one school alone stands on the paper, and the scale is round', () => {
    const { points, kmPx } = onPaper([{ key: 'one', latitude: 18, longitude: 99 }], 640);
    expect(points[0]?.x).toBeGreaterThan(0);
    expect([1, 2, 5, 0.5, 0.2, 0.1]).toContain(roundKm(kmPx, 640));
  });
});
