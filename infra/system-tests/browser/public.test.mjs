import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { call, unique } from './lib/system.mjs';

test(
  'whoever has no account sees what is public, follows a request, and nothing else',
  { timeout: 600_000 },
  () =>
    inBrowser('public', async (visit) => {
      const { page } = visit;
      await visit.go('/');
      await visit.id('landing-login').waitFor();
      await visit.look('landing');
      await visit.go('/public');
      await visit.id('public-search').waitFor();
      await visit.look('publications');
      const publications = visit.id('publication');
      if ((await publications.count()) > 0) {
        await publications.first().getByRole('link').first().click();
        await visit.id('figures').waitFor();
        await visit.look('publication');
      }

      const filed = await call('office-data-officer', 'POST', '/api/requests', {
        requester: { kind: 'PERSON', name: unique('ผู้ขอข้อมูล'), email: 'somebody@example.test' },
        purpose: 'ทำรายงาน',
        wanted: { description: 'จำนวนนักเรียนรายชั้น' },
        format: 'CSV',
        urgency: 'NORMAL',
      });
      await visit.go('/track');
      await visit.id('tracking-code').fill(filed.trackingCode);
      await visit.id('track').click();
      await visit.id('tracking').getByText(filed.requestNo).waitFor();
      await visit.look('tracking');
      assert.equal(await page.getByText('ผู้ขอข้อมูล').count(), 0, 'who asked is not told');
      await visit.id('tracking-code').fill('no-such-code');
      await visit.id('track').click();
      await visit.id('tracking').waitFor({ state: 'detached' });
      await visit.look('unknown-code');

      await visit.go('/collections');
      await page.getByText('เข้าสู่ระบบ').first().waitFor();
      assert.equal(await visit.id('new-collection').count(), 0);
      await visit.look('login-needed');

      await visit.id('language').click();
      await page.locator('html[lang=en]').waitFor();
      await visit.look('english');
    }),
);
