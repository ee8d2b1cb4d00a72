import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify, choose, completeStep } from './lib/people.mjs';
import { frozen } from './lib/publishing.mjs';
import { fileOf } from './lib/pupils.mjs';
import { openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010019';
const PUPILS = 7;
const PATIENCE_MS = 60_000;

const title = unique('ข้อมูลสำหรับแบบรายงาน');
const code = `by-sex-${Date.now().toString(36)}`;

before(async () => {
  const collectionId = await openCollection(title, SCHOOL);
  await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, PUPILS));
  await inBrowser('analyst-design-school', (visit) => certify(visit, collectionId, SCHOOL));
  await accept(collectionId, SCHOOL);
  await frozen(collectionId);
}, LIMIT);

test('an analyst designs a report before real figures, puts it in force, and produces it into a book', LIMIT, () =>
  inBrowser('analyst', async (visit) => {
    const { page } = visit;
    await visit.login('analyst');
    await visit.go('/information/designs');
    await visit.id('designs').waitFor();
    await visit.look('designs');
    await visit.id('new-design').click();
    await visit.id('new-design-title').fill('นักเรียนจำแนกตามเพศ');
    await visit.id('new-design-code').fill(code);
    await choose(visit, 'ใช้ข้อมูลชุด', 'ข้อมูลนักเรียนรายบุคคล (DMC)');
    await visit.look('new-design');
    await visit.id('make-design').click();

    await choose(visit, 'คำนวณจากชุดข้อมูล', title);
    await upToDate(visit);
    await visit.id('design-preview').getByText(String(PUPILS), { exact: true }).first().waitFor();
    await visit.look('designer');

    await visit.id('add-block').click();
    await pick(visit.id('block-1'), visit, 'แยกหัวตาม', 'เพศ');
    await visit.id('design-preview').getByText('ชาย', { exact: true }).first().waitFor();
    await upToDate(visit);
    await visit.look('divided');

    await chooseIn(visit, 'measure-M2', 'คำนวณ', 'ผลรวม');
    await visit.id('faults').first().waitFor();
    await visit.look('fault');
    await chooseIn(visit, 'measure-M2', 'คำนวณ', 'นับจำนวนรายการ');
    await visit.id('faults').first().waitFor({ state: 'detached' });
    await upToDate(visit);

    await visit.id('save-design').click();
    await page.locator('[data-testid=publish-design]:enabled').click();
    await visit.id('design-changes').waitFor();
    await visit.look('compared');
    await visit.id('confirm-publish-design').click();
    await visit.id('version-1').waitFor();

    await visit.go('/information');
    await visit.id('new-production').click();
    await pick(visit.page.getByRole('dialog'), visit, 'รายงาน', 'นักเรียนจำแนกตามเพศ');
    await choose(visit, 'ใช้ชุดข้อมูล', title);
    await visit.id('make-production').click();
    await visit.id('figures').waitFor();
    await page.getByText('ขั้นตอน', { exact: true }).click();
    await completeStep(visit, 1);

    await visit.go('/information/books/new');
    await visit.id('book-title').fill(unique('เล่มสถิติ'));
    await pick(page, visit, 'เพิ่มรายงานลงในเล่ม', 'นักเรียนจำแนกตามเพศ');
    await visit.id('book-coverTh').fill('สำนักงานเขตพื้นที่การศึกษาตัวอย่าง');
    await visit.id('save-book').click();
    await visit.id('make-book').waitFor();
    assert.ok(await visit.id('make-final').isDisabled(), 'no final book of what is not approved');
    await visit.id('make-draft').click();
    await visit.id('editions').getByText('ฉบับร่าง ห้ามเผยแพร่').waitFor({ timeout: PATIENCE_MS });
    await visit.look('book');
    const [file] = await Promise.all([page.waitForEvent('download'), visit.id('download-book').first().click()]);
    assert.match(file.suggestedFilename(), /^book-.*\.pdf$/);
  }),
);

test('an analyst sees what changed between two snapshots, and proves a rebuilt one', LIMIT, () =>
  inBrowser('analyst-snapshots', async (visit) => {
    await visit.login('analyst');
    await visit.go('/information/snapshots');
    await visit.id('rebuild').first().click();
    await visit.id('confirm-rebuild').click();
    await visit.id('rebuilt').getByText('ตรงกันทุกไบต์').waitFor({ timeout: PATIENCE_MS });
    await visit.look('rebuilt');
    await visit.page.keyboard.press('Escape');
    await visit.go('/information/snapshots/compare');
    await visit.id('changes').or(visit.page.getByText('อย่างน้อยสองชุด')).first().waitFor();
    await visit.look('changes');
  }),
);

/** As choosing, within a part of the form that has its like beside it. */
async function chooseIn(visit, part, label, words) {
  await visit.id(part).getByRole('combobox', { name: label }).click();
  await visit.page.locator('.ant-select-dropdown:visible').getByText(words, { exact: true }).first().click();
}

/** The preview follows the form a moment later. */
function upToDate(visit) {
  return visit.id('preview-state').getByText('ตรงกับแบบที่กรอก').waitFor({ timeout: PATIENCE_MS });
}

/** There is more to choose from than a list shows, so one types what one looks for. */
async function pick(within, visit, label, words) {
  await within.getByRole('combobox', { name: label }).fill(words);
  await visit.page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .getByText(words)
    .first()
    .click();
}
