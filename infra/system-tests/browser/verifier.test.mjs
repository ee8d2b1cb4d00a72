import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify, choose, completeStep } from './lib/people.mjs';
import { frozen } from './lib/publishing.mjs';
import { fileOf } from './lib/pupils.mjs';
import { openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const REPORT = 'จำแนกตามชั้น เพศ และห้องเรียน รายโรงเรียน';
const SCHOOL = '99010020';
const PUPILS = 8;

const title = unique('ข้อมูลให้ตรวจสอบ');

before(async () => {
  const collectionId = await openCollection(title, SCHOOL);
  await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, PUPILS));
  await inBrowser('verifier-school', (visit) => certify(visit, collectionId, SCHOOL));
  await accept(collectionId, SCHOOL);
  await frozen(collectionId);
}, LIMIT);

test('a verifier compares figure by figure, sends back, and accepts what the author may not', LIMIT, () =>
  inBrowser('verifier', async (visit) => {
    const { page } = visit;
    await visit.login('analyst');
    await visit.go('/information');
    await visit.id('new-production').click();
    await choose(visit, 'ใช้ชุดข้อมูล', title);
    await page.getByRole('dialog').getByRole('combobox', { name: 'แบบรายงาน' }).fill(REPORT);
    await page.locator('.ant-select-dropdown:visible').getByText(REPORT).first().click();
    await visit.id('make-production').click();
    await visit.id('figures').waitFor();
    const production = page.url();
    await page.getByText('ขั้นตอน', { exact: true }).click();
    for (const step of [1, 2, 3]) await completeStep(visit, step);

    // The author tries, and is told why not.
    await visit.id('step-complete').click();
    await visit.id('confirm').click();
    await visit.id('problem').waitFor();
    await visit.look('not-by-author');
    await page.keyboard.press('Escape');

    await visit.asAnother('officer', async (officer) => {
      await officer.page.goto(production);
      await officer.page.getByText('เทียบตัวเลข', { exact: true }).click();
      await officer.id('comparison').waitFor();
      await officer.look('certificates');
      await officer.page.getByText('กับปีก่อน', { exact: true }).click();
      await officer.id('comparison').or(officer.id('problem')).first().waitFor();
      await officer.look('last-year');
      await officer.page.getByText('ขั้นตอน', { exact: true }).click();
      await officer.id('step-reject').click();
      await officer.id('reason').fill('ขอให้ตรวจจำนวนห้องอีกครั้ง');
      await officer.id('confirm').click();
      await officer.page.locator('[data-testid=step-3][data-status=ACTIVE]').waitFor();
      await officer.look('sent-back');
    });

    await page.reload();
    await page.getByText('ขั้นตอน', { exact: true }).click();
    await page.getByText('ขอให้ตรวจจำนวนห้องอีกครั้ง').first().waitFor();
    await completeStep(visit, 3);

    await visit.asAnother('officer', async (officer) => {
      await officer.page.goto(production);
      await officer.page.getByText('ขั้นตอน', { exact: true }).click();
      await completeStep(officer, 4);
      await officer.look('accepted');
      assert.equal(await officer.id('problem').count(), 0);
    });
  }),
);
