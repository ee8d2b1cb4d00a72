import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnsOf, nextFound } from './columns';
import { Sheet } from './Sheet';

const PATH = '/api/collection/collections/c/submissions/s';
const row = (n: number, ...cells: string[]) => ({ row: n, tag: `t${n}`, cells });
const finding = (n: number, field: string) => ({
  id: `${n}${field}`,
  row: n,
  field,
  code: 'R',
  severity: 'ERROR' as const,
  messageTh: 'ผิด',
  messageEn: 'wrong',
});
const mended = (n: number, weight: string, edit = 1) => ({
  row: n,
  now: { row: n, tag: `t${n}-${weight}`, cells: { grade: 'ป.1', weightKg: weight } },
  edit,
  findings: [{ row: n, findings: [] }],
  version: 2,
  status: 'CLEAN',
  rows: 2,
  errors: 0,
  queries: 0,
  notices: 0,
  unexplained: 0,
});

describe('the rows of a submission in the browser', () => {
  const fetched = vi.fn<typeof fetch>();
  const answers: Record<string, () => Response> = {};
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const patches = () => fetched.mock.calls.filter(([, init]) => init?.method === 'PATCH');
  const stateOf = (sheet: Sheet, n: number) => sheet.snapshot().pending.get(n)?.state;

  beforeEach(() => {
    sessionStorage.clear();
    vi.stubGlobal('fetch', fetched);
    fetched.mockImplementation((input, init) => {
      const url = typeof input === 'string' ? input : '';
      const key = `${init?.method ?? 'GET'} ${url.replace(PATH, '').replace(/\?.*/, '')}`;
      const answer = answers[key];
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError(`no answer to ${key}`));
    });
    answers['GET /grid'] = () =>
      json({
        version: 1,
        state: 'a',
        rows: 2,
        mendable: true,
        fields: ['grade', 'weightKg'],
        items: [row(3, 'ป.1', '20'), row(4, 'ป.1', '999')],
        nextCursor: null,
      });
    answers['GET /findings'] = () => json({ items: [finding(4, 'weightKg')], nextCursor: null });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    fetched.mockReset();
  });

  it('saves an edit with the tag of the row that was seen, and takes over what it made of the findings', async () => {
    answers['PATCH /records/4'] = () => json(mended(4, '25'));
    const sheet = new Sheet(PATH);
    await sheet.load();
    expect(sheet.snapshot().findings.get(4)).toHaveLength(1);
    sheet.edit(4, { weightKg: '25' });
    expect(stateOf(sheet, 4)).toBe('saving');
    await vi.waitFor(() => expect(stateOf(sheet, 4)).toBe('saved'));
    const headers = patches()[0]?.[1]?.headers as Record<string, string>;
    expect(headers['If-Match']).toBe('"t4"');
    const view = sheet.snapshot();
    expect(view.findings.size).toBe(0);
    expect(view.rows[1]).toEqual({ row: 4, tag: 't4-25', cells: ['ป.1', '25'] });
    expect(view.undoable).toBe(1);
    expect(sessionStorage.length).toBe(0);
  });

  it('overwrites nobody: a late edit waits for a choice and is then sent on top of what stands there', async () => {
    const now = { row: 4, tag: 'theirs', cells: { grade: 'ป.1', weightKg: '30' } };
    answers['PATCH /records/4'] = () =>
      json({ type: 'x', title: 't', titleTh: 't', titleEn: 't', status: 412, current: now }, 412);
    const sheet = new Sheet(PATH);
    await sheet.load();
    sheet.edit(4, { weightKg: '25' });
    await vi.waitFor(() => expect(stateOf(sheet, 4)).toBe('conflict'));
    expect(sheet.snapshot().pending.get(4)?.now?.cells.weightKg).toBe('30');
    expect(sessionStorage.length).toBe(1);
    answers['PATCH /records/4'] = () => json(mended(4, '25'));
    sheet.insist(4);
    await vi.waitFor(() => expect(stateOf(sheet, 4)).toBe('saved'));
    const headers = patches()[1]?.[1]?.headers as Record<string, string>;
    expect(headers['If-Match']).toBe('"theirs"');
  });

  it('keeps what could not be sent in this window, and offers it again with the tag of then', async () => {
    answers['PATCH /records/3'] = () =>
      json({ type: 'x', title: 't', titleTh: 't', titleEn: 't', status: 401 }, 401);
    const sheet = new Sheet(PATH);
    await sheet.load();
    sheet.edit(3, { weightKg: '21' });
    await vi.waitFor(() => expect(stateOf(sheet, 3)).toBe('waiting'));
    sheet.stop();

    answers['PATCH /records/3'] = () => json(mended(3, '21'));
    const later = new Sheet(PATH);
    await later.load();
    expect(later.snapshot().kept).toEqual([{ row: 3, tag: 't3', values: { weightKg: '21' } }]);
    later.restoreKept();
    await vi.waitFor(() => expect(stateOf(later, 3)).toBe('saved'));
    expect(sessionStorage.length).toBe(0);
  });

  it('says that nobody answers, keeps what was typed, and sends it again by itself', async () => {
    delete answers['PATCH /records/3'];
    const sheet = new Sheet(PATH);
    await sheet.load();
    vi.useFakeTimers();
    sheet.edit(3, { weightKg: '21' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sheet.snapshot().stalled).toBe('offline');
    expect(stateOf(sheet, 3)).toBe('waiting');
    expect(sheet.snapshot().pending.get(3)?.values).toEqual({ weightKg: '21' });
    answers['PATCH /records/3'] = () => json(mended(3, '21'));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(stateOf(sheet, 3)).toBe('saved');
    expect(sheet.snapshot().stalled).toBeNull();
    vi.useRealTimers();
  });

  it('sends edits of several rows one after the other', async () => {
    answers['PATCH /records/3'] = () => json(mended(3, '21', 1));
    answers['PATCH /records/4'] = () => json(mended(4, '22', 2));
    const sheet = new Sheet(PATH);
    await sheet.load();
    sheet.edit(3, { weightKg: '21' });
    sheet.edit(4, { weightKg: '22' });
    expect(patches()).toHaveLength(1);
    await vi.waitFor(() => expect(stateOf(sheet, 4)).toBe('saved'));
    expect(patches()).toHaveLength(2);
    expect(sheet.snapshot().undoable).toBe(2);
  });
});

describe('what the grid shows', () => {
  const rows = [row(3, '99', 'ป.1', '', ''), row(4, '99', 'ป.2', '', '')];
  const names = ['schoolCode', 'grade', 'road', 'weightKg'];
  const found = new Map([
    [3, [finding(3, 'weightKg')]],
    [4, [finding(4, 'grade')]],
  ]);

  it('leaves out what is blank throughout, but never a column with a finding', () => {
    const shown = columnsOf(names, [], rows, found, false).map((column) => column.name);
    expect(shown).toEqual(['grade', 'weightKg']);
    expect(columnsOf(names, [], rows, found, true)).toHaveLength(4);
  });

  it('goes from finding to finding and round to the first', () => {
    const columns = columnsOf(names, [], rows, found, false);
    expect(nextFound(rows, columns, found, [0, 0], 1)).toEqual([0, 1]);
    expect(nextFound(rows, columns, found, [0, 1], 1)).toEqual([1, 0]);
    expect(nextFound(rows, columns, found, [1, 0], 1)).toEqual([0, 1]);
    expect(nextFound(rows, columns, found, [0, 1], -1)).toEqual([1, 0]);
    expect(nextFound(rows, columns, new Map(), [0, 0], 1)).toBeNull();
  });
});
