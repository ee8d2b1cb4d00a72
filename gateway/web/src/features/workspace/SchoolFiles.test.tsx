import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Collection } from '@shared/api/types';
import { Wrapped } from '@shared/testing/Wrapped';
import { SchoolFiles } from './SchoolFiles';

const collection = { id: 'c1', dataSetCode: 'DMC-STUDENT', dataSetVersion: 1 } as Collection;

const refused = {
  type: 'urn:khet:problem:not-in-windows-874',
  title: 'ตัวอักษร',
  status: 422,
  titleTh: 'มีอักขระที่ windows-874 ไม่มี',
  titleEn: 'There are characters windows-874 does not have',
  errors: [{ field: 'ชื่อ', row: 4, messageTh: 'windows-874 ไม่มีอักขระ U+4E2D', messageEn: 'U+4E2D' }],
};

afterEach(() => vi.unstubAllGlobals());

function answering(...answers: [part: string, status: number, body: unknown][]) {
  const asked: { url: string; accept: string | null }[] = [];
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    asked.push({ url, accept: new Headers(init?.headers).get('Accept') });
    const found = answers.find(([part]) => url.includes(part));
    return Promise.resolve(new Response(JSON.stringify(found?.[2] ?? {}), { status: found?.[1] ?? 200 }));
  });
  return asked;
}

it('names each file by what it is, not by its kind alone', () => {
  answering();
  render(<SchoolFiles collection={collection} schoolCode="53010001" started findings={2} />, {
    wrapper: Wrapped,
  });
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toHaveLength(8);
  expect(new Set(names).size).toBe(8);
});

it('asks for what was wanted, and says which cell stands in the way', async () => {
  const asked = answering(['/export', 422, refused]);
  render(<SchoolFiles collection={collection} schoolCode="53010001" started findings={0} />, {
    wrapper: Wrapped,
  });
  fireEvent.click(screen.getByTestId('take-export-874'));
  expect((await screen.findByRole('alert')).textContent).toContain('แถว 4 · windows-874 ไม่มีอักขระ U+4E2D');
  const taken = asked.find(({ url }) => url.includes('/export'));
  expect(taken?.url).toContain('/collections/c1/submissions/53010001/export?encoding=WINDOWS_874');
  expect(taken?.accept).toBe('text/csv');
});
