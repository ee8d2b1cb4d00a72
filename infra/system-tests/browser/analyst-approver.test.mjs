import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify, choose, completeStep } from './lib/people.mjs';
import { frozen } from './lib/publishing.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010018';
const PATIENCE_MS = 60_000;

const title = unique('ข้อมูลสำหรับตาราง');

before(async () => {
  const collectionId = await openCollection(title, SCHOOL);
  await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, 9));
  await inBrowser('analyst-school', (visit) => certify(visit, collectionId, SCHOOL));
  await accept(collectionId, SCHOOL);
  await frozen(collectionId);
}, LIMIT);

test('personal data is built, refused, approved, checked by another, delivered and counted', LIMIT, () =>
  inBrowser('analyst-approver', async (visit) => {
    const { page } = visit;
    const filed = await call('office-data-officer', 'POST', '/api/requests', {
      requester: { kind: 'PERSON', name: 'สมปอง ขอข้อมูล', email: 'sompong@example.test' },
      purpose: 'จัดกิจกรรมทางศาสนา',
      wanted: { description: unique('จำนวนนักเรียนแยกศาสนา') },
      format: 'XLSX',
    });
    await visit.login('analyst');
    await visit.go(`/requests/${filed.id}`);
    const request = page.url();
    await completeStep(visit, 1);
    await completeStep(visit, 2);

    await visit.id('how-table').click();
    await choose(visit, 'จากรอบจัดเก็บ', title);
    await groupBy(visit, 'ชั้น');
    await visit.id('preview-table').click();
    await visit.id('preview').waitFor();
    await visit.look('previewed');

    await groupBy(visit, 'ศาสนา');
    await visit.id('guarded-note').waitFor();
    await visit.id('order-table').click();
    await visit.id('problem').waitFor();
    await visit.look('refused');
    await visit.id('approval-basis').fill('พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 24 (4)');
    await visit.id('ask-approval').click();
    await visit.id('privacy-panel').getByText('รอพิจารณา').waitFor();
    await visit.look('asked');

    await visit.asAnother('director', async (director) => {
      await director.page.goto(request);
      await director.id('approve-privacy').click();
      await director.id('reason').fill('จำเป็นต่อกิจกรรม');
      await director.look('approving');
      await director.id('confirm').click();
      await director.id('privacy-panel').getByText('อนุมัติแล้ว').first().waitFor();
    });

    await visit.id('order-table').click();
    await visit.id('outputs-panel').getByRole('link').first().waitFor({ timeout: PATIENCE_MS });
    await visit.look('produced');
    if ((await visit.id('step-3').getAttribute('data-status')) === 'ACTIVE') await completeStep(visit, 3);

    let link = '';
    await visit.asAnother('officer', async (officer) => {
      await officer.page.goto(request);
      await completeStep(officer, 4);
      await completeStep(officer, 5);
      await choose(officer, 'หนังสือนำส่ง', 'ไม่มีหนังสือนำส่ง');
      await officer.look('delivering');
      await officer.id('deliver').click();
      link = await officer.id('delivery-link').locator('code').innerText();
      await officer.look('delivered');
    });

    const token = link.slice(link.lastIndexOf('/') + 1);
    await page.context().clearCookies();
    await visit.go(`/delivery/${token}`);
    await visit.id('pickup').waitFor();
    await visit.look('pickup');
    const [file] = await Promise.all([page.waitForEvent('download'), visit.id('take').click()]);
    assert.match(file.suggestedFilename(), /^request-.*\.zip$/);
    await page.getByRole('radio', { name: /^5/ }).check();
    await visit.id('say').click();
    await visit.id('satisfaction-thanks').waitFor();
    await visit.look('said');
    await visit.go(`/delivery/${'a'.repeat(40)}`);
    await page.getByText('ลิงก์นี้ใช้ไม่ได้').waitFor();

    await visit.asAnother('director', async (director) => {
      await director.page.goto(request);
      await director.id('link-count').getByText('1').first().waitFor();
      await director.go('/requests/disclosures');
      await director.id('log-check').waitFor();
      await director.id('disclosure-log').getByText('อ่อนไหว').first().waitFor();
      await director.look('disclosure-log');
      await director.go('/requests/filings');
      await director.page.getByRole('heading', { level: 1 }).waitFor();
      await director.look('filings');
      await director.go('/requests/service-times');
      await director.id('satisfaction-report').waitFor();
      await director.look('satisfaction');
      await director.go('/requests/catalogue');
      await director.id('catalogue').waitFor();
      await director.look('catalogue');
    });
  }),
);

/** There are more fields than a list shows, so one types what one looks for. */
async function groupBy(visit, words) {
  await visit.page.getByRole('combobox', { name: 'จัดกลุ่มตาม' }).fill(words);
  await visit.page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(words).first().click();
  await visit.page.keyboard.press('Escape');
}
