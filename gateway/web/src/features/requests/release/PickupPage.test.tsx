import { fireEvent, render, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { PickupPage } from './PickupPage';
import type { Pickup } from './types';

const READY: Pickup = {
  requestNo: '2569/0001',
  files: [{ fileName: 'table.csv', bytes: 1200, sha256: 'a'.repeat(64) }],
  cover: true,
  packageSha256: 'b'.repeat(64),
  expiresAt: '2026-12-01T00:00:00Z',
  inPerson: false,
  downloadsLeft: 2,
  answered: false,
};

const answering = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))),
  );

const page = () =>
  render(
    <Wrapped>
      <Routes>
        <Route path="*" element={<PickupPage />} />
      </Routes>
    </Wrapped>,
  );

afterEach(() => vi.unstubAllGlobals());

it('shows what is ready, how often it may still be taken, and asks how it was', async () => {
  answering(200, READY);
  page();
  expect(await screen.findByText('table.csv')).toBeTruthy();
  expect(screen.getByTestId('downloads-left').textContent).toContain('2');
  expect(screen.getByTestId<HTMLButtonElement>('say').disabled).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /^5/ }));
  expect(screen.getByTestId<HTMLButtonElement>('say').disabled).toBe(false);
});

it('offers no download of what is used up or handed over in person, and asks nobody twice', async () => {
  answering(200, { ...READY, inPerson: true, downloadsLeft: 0, answered: true });
  page();
  expect(await screen.findByTestId('satisfaction-thanks')).toBeTruthy();
  expect(screen.queryByTestId('take')).toBeNull();
});

it('says of a link that does not open nothing but that', async () => {
  answering(404, { status: 404, title: 'x', type: 'urn:khet:problem:not-found' });
  page();
  expect(await screen.findByText('ลิงก์นี้ใช้ไม่ได้')).toBeTruthy();
});
