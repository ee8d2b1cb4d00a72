import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Production, ProductionStatus } from '@shared/api/types';
import { answering } from '@shared/testing/answers';
import { Wrapped } from '@shared/testing/Wrapped';
import { BookPage } from './BookPage';
import type { Book, ProposalState } from './types';

const production = (id: string, status: ProductionStatus): Production => ({
  id,
  version: 1,
  reportCode: 'r',
  snapshotId: 's',
  titleTh: `รายงาน ${id}`,
  status,
  author: 'สมใจ',
  createdAt: '2026-11-10T03:00:00Z',
  own: true,
  outputs: [],
  doubts: [],
});
const BOOK: Book = {
  id: 'b1',
  version: 2,
  areaCode: '9901',
  author: 'สมใจ',
  createdAt: '2026-11-10T03:00:00Z',
  contents: {
    titleTh: 'สถิติการศึกษา',
    schoolYear: 2569,
    coverTh: [],
    prefaceTh: [],
    notesTh: [],
    entries: [{ productionId: 'p1' }, { productionId: 'p2' }],
  },
  editions: [
    {
      number: 1,
      draft: true,
      madeAt: '2026-11-10T03:00:00Z',
      madeBy: 'สมใจ',
      bytes: 20_000,
      sha256: 'a'.repeat(64),
    },
  ],
};
const shown = (second: ProductionStatus, book = BOOK, role: 'analyst' | 'supervisor' = 'analyst') => {
  const asked = answering({
    'GET /api/reporting/books/b1': book,
    'POST /api/reporting/books/b1/editions/2/propose': book,
    'PUT /api/reporting/books/b1': BOOK,
    'POST /api/reporting/books/b1/produce': BOOK,
    'GET /api/reporting/productions': {
      items: [production('p1', 'PUBLISHED'), production('p2', second)],
      nextCursor: null,
    },
  });
  render(
    <Wrapped role={role} at="/information/books/b1" path="/information/books/:id">
      <BookPage />
    </Wrapped>,
  );
  return asked;
};
const final = () => screen.getByTestId<HTMLButtonElement>('make-final');

afterEach(() => vi.unstubAllGlobals());

describe('a statistics book', () => {
  it('is not made final as long as a chapter is not approved, and says so', async () => {
    shown('PRODUCED');
    const said = await screen.findByTestId('final-waits');
    await waitFor(() => expect(said.textContent).toContain('1 เรื่อง'));
    expect(final().disabled).toBe(true);
    expect(screen.getByTestId<HTMLButtonElement>('make-draft').disabled).toBe(false);
    expect(screen.getByText('ฉบับร่าง ห้ามเผยแพร่')).toBeTruthy();
  });

  it('is made final when all are, and its order is saved before', async () => {
    const asked = shown('APPROVED');
    await screen.findByTestId('final-waits');
    await waitFor(() => expect(final().disabled).toBe(false));
    fireEvent.click(screen.getByRole('button', { name: 'เลื่อนลง รายงาน p1' }));
    expect(final().disabled).toBe(true);
    fireEvent.click(screen.getByTestId('save-book'));
    await waitFor(() =>
      expect(asked.find((one) => one.method === 'PUT')?.body).toMatchObject({
        entries: [{ productionId: 'p2' }, { productionId: 'p1' }],
      }),
    );
    expect(asked.find((one) => one.method === 'PUT')?.headers.get('If-Match')).toBe('"7"');
  });

  const made = (proposal: ProposalState | null): Book => ({
    ...BOOK,
    editions: BOOK.editions.flatMap((one) => [one, { ...one, number: 2, draft: false, proposal }]),
  });

  it('is proposed to the public by its final edition alone', async () => {
    const asked = shown('APPROVED', made(null));
    fireEvent.click(await screen.findByTestId('propose-book'));
    await waitFor(() => expect(asked.some((one) => one.method === 'POST')).toBe(true));
    expect(screen.getAllByTestId('propose-book')).toHaveLength(1);
  });

  it('leads an approver to its publishing', async () => {
    shown('APPROVED', made({ productionId: 'b1-2', status: 'APPROVED' }), 'supervisor');
    const link = await screen.findByTestId('proposed-book');
    expect(link.getAttribute('href')).toBe('/information/productions/b1-2');
    expect(link.textContent).toBe('เปิดเพื่อเผยแพร่');
  });

  it('leads everyone to its public page once it is published', async () => {
    shown('APPROVED', made({ productionId: 'b1-2', status: 'PUBLISHED', slug: 'book-2569' }));
    expect((await screen.findByTestId('published-book')).getAttribute('href')).toBe('/public/book-2569');
  });
});
