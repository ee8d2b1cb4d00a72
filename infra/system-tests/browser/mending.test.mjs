import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { drop } from './lib/files.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, openCollectionAt, sendFile, unique } from './lib/system.mjs';

const SCHOOL = '99010016';
const PUPILS = 40;
const TITLE_AGAINST_SEX = 'DMC-023';
const HEAVY = 'DMC-036';
const LIGHT = { น้ำหนัก: '155', ส่วนสูง: '190' };
/** The one that was explained a round ago, and two that are new. */
const KNOWN = { 5: LIGHT };
const UNUSUAL = { ...KNOWN, 7: LIGHT, 9: LIGHT };
const WRONG = { 3: { เพศ: 'ญ' } };
/** Pupils begin behind the header. */
const rowOf = (pupil) => pupil + 2;
const TOLD = 'ชั่งซ้ำแล้วเมื่อปีก่อน น้ำหนักถูกต้อง';

test(
  'a teacher mends a faulty file cell by cell, explains what is unusual, some with last round’s words, and submits',
  { timeout: 600_000 },
  () =>
    inBrowser('mending', async (visit) => {
      const { page } = visit;
      await explainedBefore();
      const title = unique('ข้อมูลนักเรียน');
      const collectionId = await openCollection(title, SCHOOL);

      await visit.login(`${SCHOOL}-officer`);
      await visit.go(`/workspace/${collectionId}`);
      await drop(visit, 'มีข้อผิดพลาด.csv', fileOf(SCHOOL, PUPILS, { ...WRONG, ...UNUSUAL }));
      await visit.id('send-file').click();
      await visit.id('sent').waitFor();
      await visit.id(`rule-${TITLE_AGAINST_SEX}`).waitFor();

      // Into the grid, and to the first finding, by keyboard alone.
      await visit.id('open-mending').click();
      await visit.id('grid').waitFor();
      const cell = (pupil, field) =>
        page.locator(`tr[aria-rowindex="${pupil + 2}"] td[data-field="${field}"]`);
      await visit.look('grid');
      await cell(0, 'firstName').click();
      await page.keyboard.press('F8');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-invalid')), 'true');
      await page.getByText('แก้คำนำหน้าชื่อหรือเพศ').first().waitFor();
      await visit.look('finding');
      await typed(page, 'ชาย', cell(3, 'sex'));
      await visit.id(`state-${rowOf(3)}`).and(page.locator('[data-state=saved]')).waitFor();
      await visit.id('counts').filter({ hasText: 'ข้อผิดพลาด 0' }).waitFor();
      await visit.look('mended');

      // A line that breaks keeps what was typed, and it is saved once it is back.
      await page.context().setOffline(true);
      await cell(11, 'weightKg').click();
      await page.keyboard.type('24');
      await page.keyboard.press('Enter');
      await visit.id('stalled').waitFor();
      await visit.look('offline');
      await page.context().setOffline(false);
      await visit.id(`state-${rowOf(11)}`).and(page.locator('[data-state=saved]')).waitFor();

      // Somebody else of the school was quicker: both values are shown, and the teacher chooses.
      await elsewhere(collectionId, rowOf(12), { weightKg: '30' });
      await cell(12, 'weightKg').click();
      await page.keyboard.type('31');
      await page.keyboard.press('Tab');
      await visit.id('undecided').waitFor();
      await visit.id('undecided-go').click();
      await visit.id('conflict').filter({ hasText: '30' }).waitFor();
      await visit.look('conflict');
      await visit.id('take-mine').click();
      await visit.id('conflict').waitFor({ state: 'detached' });

      // Only the rows with findings.
      await page.locator('.ant-segmented').getByText('แถวที่ต้องตรวจ').click();
      await page.locator('[data-testid=grid][data-rows="3"]').waitFor();
      await visit.look('only-found');

      await visit.go(`/workspace/${collectionId}`);
      const group = visit.id(`rule-${HEAVY}`);
      await group.waitFor();
      await visit.look('queries');
      await visit.id('use-earlier').first().click();
      await page.getByRole('button', { name: 'บันทึกคำชี้แจง' }).click();
      await page.getByText(TOLD).first().waitFor();
      await visit.id('explain-all').click();
      await page.getByRole('textbox', { name: 'คำชี้แจงสำหรับทุกรายการ' }).fill('ชั่งซ้ำแล้ว น้ำหนักถูกต้อง');
      await visit.look('explaining-all');
      await visit.id('explain-all-save').click();
      await visit.id('explain-all').waitFor({ state: 'detached' });
      await visit.id('submit').click();
      await visit.id('confirm').click();
      await visit.id('submit').waitFor({ state: 'detached' });
      await visit.look('submitted');
      await visit.logout();
    }),
);

/** The school's own system wrote this a round ago. */
async function explainedBefore() {
  const id = await openCollectionAt('2026-06-10', unique('รอบก่อน'), SCHOOL);
  await sendFile(id, SCHOOL, fileOf(SCHOOL, PUPILS, KNOWN));
  const path = `/api/collection/collections/${id}/submissions/${SCHOOL}/findings`;
  const { items } = await call(`school-${SCHOOL}`, 'GET', `${path}?severity=QUERY&code=${HEAVY}`);
  await call(`school-${SCHOOL}`, 'PUT', `${path}/${items[0].id}/explanation`, { text: TOLD });
}

/** An edit that does not come from this window. */
async function elsewhere(collectionId, row, fields) {
  const path = `/api/collection/collections/${collectionId}/submissions/${SCHOOL}/records/${row}`;
  await call(`school-${SCHOOL}`, 'PATCH', path, { fields }, { 'If-Match': '*' });
}

/** Opens the list of the chosen cell's field, and takes what is typed. */
async function typed(page, words, cell) {
  await cell.click();
  await page.keyboard.press('Enter');
  await page.locator('.ant-select-dropdown:visible').waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}
