import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { completeStep } from './lib/people.mjs';
import { published } from './lib/publishing.mjs';
import { call, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const wish = unique('จำนวนนักเรียนพักนอน');

before(() => published(`${wish} รายอำเภอ`, '99010017'), LIMIT);

test('somebody without a login asks, is asked back, answers, and sees how it goes on', LIMIT, () =>
  inBrowser('requester', async (visit) => {
    const { page } = visit;
    await visit.go('/');
    await visit.id('landing-request').click();
    await page.getByLabel('รายละเอียดข้อมูลที่ต้องการ').fill(wish);
    await visit.id('offer').first().waitFor();
    await visit.look('offered');

    // The offer is not what is wanted: the form is sent, first without what it needs.
    await visit.id('personal-data').click();
    await page.getByLabel('ชื่อผู้ขอ').fill('สมศรี ขอข้อมูล');
    await page.getByLabel('อีเมล').fill('somsri@example.test');
    await page.getByLabel('วัตถุประสงค์').fill('ทำรายงานชุมชน');
    await visit.id('file-request').click();
    await visit.id('problem').waitFor();
    await page.getByText('ขอข้อมูลส่วนบุคคลต้องระบุฐานกฎหมาย').first().waitFor();
    await visit.look('refused');
    await visit.id('personal-data').click();
    await visit.id('file-request').click();
    const code = await visit.id('tracking-code').innerText();
    assert.match(code, /^[2-9a-z]{26}$/);
    await visit.look('filed');

    await visit.go(`/track/${code}`);
    const requestNo = await visit.id('tracking').getByRole('heading').first().innerText();
    await visit.look('tracked');

    await visit.asAnother('officer', async (officer) => {
      await officer.go('/requests/board');
      await officer.id('request-board').waitFor();
      await officer.look('board');
      const card = officer.id('board-card').filter({ hasText: requestNo });
      await card.focus();
      await officer.page.keyboard.press('Enter');
      await officer.id('take-step').click();
      await officer.id('step-pause').click();
      await officer.page.getByRole('dialog').locator('textarea').fill('ต้องการปีการศึกษาใด');
      await officer.id('confirm').click();
      await officer.id('said').waitFor();
      await officer.look('asked');
    });

    await page.reload();
    await visit.id('asked-back').waitFor();
    await visit.look('asked-back');
    await visit.id('answer').fill('ปีการศึกษา 2568');
    await visit.id('send-answer').click();
    await visit.id('asked-back').waitFor({ state: 'detached' });
    await visit.id('said').getByText('ปีการศึกษา 2568').waitFor();
    await visit.look('answered');

    await visit.asAnother('officer', async (officer) => {
      await officer.go('/requests/board');
      await officer.id('board-card').filter({ hasText: requestNo }).click();
      await officer.id('said').getByText('ปีการศึกษา 2568').waitFor();
      await completeStep(officer, 1);
      await officer.id('extend-step').click();
      await officer.id('extend-reason').fill('รอเอกสารจากส่วนกลาง');
      await officer.look('extending');
      await officer.id('confirm-extend').click();
      await officer.page.getByText('ขยายเวลาไปแล้ว').waitFor();
      await officer.go('/requests/service-times');
      await officer.id('service-times').waitFor();
      await officer.look('service-times');
    });

    await page.reload();
    await visit.id('said').getByText('รอเอกสารจากส่วนกลาง').waitFor();
    await visit.look('extended');
  }),
);

test('whoever finds what is published needs no request', LIMIT, () =>
  inBrowser('offer-taken', async (visit) => {
    const { page } = visit;
    const before = await answered();
    await visit.go('/request');
    await page.getByLabel('รายละเอียดข้อมูลที่ต้องการ').fill(wish);
    await visit.id('take-offer').first().click();
    await visit.id('answered-by-publication').waitFor();
    await visit.look('answered-by-publication');
    assert.equal(await answered(), before + 1);
  }),
);

async function answered() {
  return (await call('office-data-officer', 'GET', '/api/requests/service-times')).answeredByPublication;
}
