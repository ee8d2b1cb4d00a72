import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify, choose, completeStep } from './lib/people.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, gatewayUrl, openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010015';
const SCHOOL_NAME = 'เวียงทองวิทยาสรรค์';
const REPORT = 'จำแนกตามชั้น เพศ และห้องเรียน รายโรงเรียน';
const PUPILS = 9;
const PATIENCE_MS = 60_000;

const title = unique('ข้อมูลที่รับแล้ว');

before(async () => {
  const collectionId = await openCollection(title, SCHOOL);
  await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, PUPILS));
  await inBrowser('information-school', (visit) => certify(visit, collectionId, SCHOOL));
  await accept(collectionId, SCHOOL);
}, LIMIT);

test('an analyst turns accepted data into figures, another checks them, and all may read them', LIMIT, () =>
  inBrowser('information', async (visit) => {
    const { page } = visit;
    await visit.login('analyst');
    await frozen(visit);
    await visit.look('snapshots');

    await visit.go('/information');
    await visit.id('new-production').click();
    await choose(visit, 'ใช้ชุดข้อมูล', title);
    await page.getByRole('dialog').getByRole('combobox', { name: 'แบบรายงาน' }).fill(REPORT);
    await page.locator('.ant-select-dropdown:visible').getByText(REPORT).first().click();
    await visit.look('new-production');
    await visit.id('make-production').click();
    await visit.id('figures').waitFor();
    await visit.look('figures');
    const production = page.url();

    await visit.id('figures').locator('tfoot').getByText(String(PUPILS), { exact: true }).last().click();
    await visit.id('lineage').getByText(SCHOOL_NAME).waitFor();
    await visit.look('lineage');
    await page.keyboard.press('Escape');

    await page.getByText('ขั้นตอน', { exact: true }).click();
    for (const step of [1, 2, 3]) await completeStep(visit, step);
    await visit.look('steps');

    for (const [username, step] of [
      ['officer', 4],
      ['supervisor', 5],
    ]) {
      await visit.asAnother(username, async (other) => {
        await other.page.goto(production);
        await other.page.getByText('ขั้นตอน', { exact: true }).click();
        await completeStep(other, step);
        await other.look(`step-${step}`);
      });
    }

    await page.reload();
    await visit.id('publish').click();
    const slug = `figures-${Date.now().toString(36)}`;
    await visit.id('slug').fill(slug);
    await visit.look('publishing');
    await visit.id('confirm-publish').click();
    await visit.id('see-public').waitFor();
    await page.getByText('ไฟล์', { exact: true }).click();
    await visit.look('files');

    await page.context().clearCookies();
    await visit.go(`/public/${slug}`);
    await visit.id('figures').waitFor();
    await visit.look('published');
    for (const format of ['csv', 'xlsx']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        visit.id(`download-${format}`).click(),
      ]);
      assert.match(file.suggestedFilename(), new RegExp(`\\.${format}$`));
    }
    await visit.go('/public');
    await visit.id('publication').first().waitFor();
    await visit.look('publications');
  }),
);

test('a request is filed at the desk, produced, checked by another, and handed over by a link', LIMIT, () =>
  inBrowser('request', async (visit) => {
    const { page } = visit;
    await visit.login('officer');
    await visit.go('/requests/new');
    await page.getByText('บุคคล', { exact: true }).click();
    await page.getByLabel('ชื่อผู้ขอ').fill('สมหญิง ขอข้อมูล');
    await page.getByLabel('อีเมล').fill('somying@example.test');
    await page.getByLabel('วัตถุประสงค์').fill('ใช้วางแผนจัดชั้นเรียน');
    await page.getByLabel('รายละเอียดข้อมูลที่ต้องการ').fill('จำนวนนักเรียนรายชั้น');
    await visit.look('filing');
    await visit.id('file-request').click();
    const code = await visit.id('tracking-code').innerText();
    await visit.look('filed');
    const request = page.url();

    await completeStep(visit, 1);
    await completeStep(visit, 2);
    await choose(visit, 'จากรอบจัดเก็บ', title);
    await page.getByRole('combobox', { name: 'รายงาน', exact: true }).fill(REPORT);
    await page.locator('.ant-select-dropdown:visible').getByText(REPORT).first().click();
    await visit.id('produce').click();
    await visit.id('outputs-panel').getByRole('link').first().waitFor({ timeout: PATIENCE_MS });
    await visit.look('produced');
    if ((await visit.id('step-3').getAttribute('data-status')) === 'ACTIVE') await completeStep(visit, 3);

    await visit.asAnother('supervisor', async (other) => {
      await other.page.goto(request);
      await completeStep(other, 4);
      await completeStep(other, 5);
      await other.look('approved');
    });
    await page.reload();
    await visit.id('deliver').click();
    const link = await visit.id('delivery-link').locator('code').innerText();
    await visit.look('delivered');
    // The page that the mail leads to; its button fetches the package.
    const answer = await fetch(`${gatewayUrl}/api/requests/deliveries/${link.split('/').at(-1)}`);
    assert.equal(answer.status, 200, link);
    assert.equal(answer.headers.get('content-type'), 'application/zip');

    await page.context().clearCookies();
    await visit.go(`/track/${code}`);
    await visit.id('tracking').waitFor();
    await visit.look('tracked');
  }),
);

/** What was accepted arrives at the reports a moment later, so that the first try may come too early. */
async function frozen(visit) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    await visit.go('/information/snapshots');
    await choose(visit, 'จากรอบจัดเก็บ', title);
    await visit.id('make-snapshot-button').click();
    const row = visit.page.getByRole('row').filter({ hasText: title });
    await row.or(visit.id('problem')).first().waitFor();
    if ((await row.count()) > 0) return;
    assert.ok(Date.now() < until, await visit.id('problem').innerText());
  }
}
