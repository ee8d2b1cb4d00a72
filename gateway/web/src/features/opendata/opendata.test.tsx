import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { PublicationPage } from './PublicationPage';

const nothing = {
  organisationTh: null,
  organisationEn: null,
  maintainer: null,
  maintainerEmail: null,
  objectiveTh: null,
  dataType: null,
  dataCategory: null,
  licence: null,
  updateFrequencyUnit: null,
  updateFrequencyInterval: null,
  geoCoverage: null,
  tags: [],
  version: 0,
};

let sent: unknown;

beforeEach(() => {
  sent = undefined;
  vi.stubGlobal('fetch', (_url: string, init?: RequestInit) => {
    if (init?.method === 'PUT') {
      sent = JSON.parse(init.body as string);
      const problem = {
        title: 'ข้อมูลไม่ครบ',
        titleTh: 'ข้อมูลไม่ครบ',
        titleEn: 'Incomplete',
        status: 422,
        errors: [{ field: 'updateFrequencyUnit', messageTh: 'ระบุหน่วยของความถี่', messageEn: 'Name the unit' }],
      };
      return Promise.resolve(
        new Response(JSON.stringify(problem), {
          status: 422,
          headers: { 'Content-Type': 'application/problem+json' },
        }),
      );
    }
    const answer = { titleTh: 'จำนวนนักเรียน', own: nothing, office: { ...nothing, licence: 'CC-BY-4.0' } };
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = (role: 'supervisor' | 'analyst') =>
  render(
    <Wrapped
      role={role}
      at="/information/publications/pupils/open-data"
      path="/information/publications/:slug/open-data"
    >
      <PublicationPage />
    </Wrapped>,
  );

describe('what is said of one publication', () => {
  it('shows the office’s words in pale, sends only the fields, and puts a complaint at its field', async () => {
    open('supervisor');
    const licence = await screen.findByTestId('open-data-licence');
    expect(licence.getAttribute('placeholder')).toBe('CC-BY-4.0');
    fireEvent.change(screen.getByTestId('open-data-objectiveTh'), { target: { value: 'เพื่อวางแผน' } });
    fireEvent.click(screen.getByTestId('open-data-save'));
    await waitFor(() => expect(sent).toBeDefined());
    await waitFor(() =>
      expect(screen.getByTestId('open-data-updateFrequencyUnit').getAttribute('aria-invalid')).toBe('true'),
    );
    expect(sent).toMatchObject({ objectiveTh: 'เพื่อวางแผน', licence: null, tags: [] });
    expect(sent).not.toHaveProperty('version');
  });

  it('is read but not changed by those who may not', async () => {
    open('analyst');
    expect((await screen.findByTestId('open-data-licence')).hasAttribute('disabled')).toBe(true);
    expect(screen.queryByTestId('open-data-save')).toBeNull();
  });
});
