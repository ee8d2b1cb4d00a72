import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { MyNoticesPage } from './MyNoticesPage';

const found = {
  channels: ['EMAIL', 'SMS'],
  digest: false,
  digestAt: '08:30:00',
  quietFrom: null,
  quietTo: null,
  muted: [],
  reachable: [],
  version: 3,
};

afterEach(() => vi.unstubAllGlobals());

it('sends what a person chooses, based on what they saw', async () => {
  const sent: { body: unknown; ifMatch: string | null }[] = [];
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
    if (init?.method === 'PUT')
      sent.push({
        body: JSON.parse(init.body as string),
        ifMatch: new Headers(init.headers).get('If-Match'),
      });
    return Promise.resolve(new Response(JSON.stringify(found), { headers: { ETag: '"3"' } }));
  });
  render(<MyNoticesPage />, { wrapper: Wrapped });
  fireEvent.click(await screen.findByTestId('digest'));
  fireEvent.click(screen.getByLabelText('นักเรียนซ้ำซ้อน'));
  fireEvent.click(screen.getByTestId('save-wishes'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.ifMatch).toBe('"3"');
  expect(sent[0]?.body).toEqual({
    channels: ['EMAIL', 'SMS'],
    digest: true,
    digestAt: '08:30:00',
    quietFrom: null,
    quietTo: null,
    muted: ['DUPLICATE'],
  });
  expect(screen.getByRole('note').textContent).toContain('ยังไม่ได้บันทึกที่อยู่ของท่าน');
});
