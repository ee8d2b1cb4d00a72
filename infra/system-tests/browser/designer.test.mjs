import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { choose } from './lib/people.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010014';

test('an officer designs a data set without a programmer, and publishes it', LIMIT, () =>
  inBrowser('officer-designer', async (visit) => {
    const { page } = visit;
    const code = `KINDER-${Date.now().toString(36).toUpperCase()}`;
    await visit.login('officer');
    await visit.id('nav.dataSets').click();
    await visit.id('data-sets-table').getByText('DMC-STUDENT').first().waitFor();
    await visit.look('data-sets');

    await visit.id('new-data-set').click();
    await visit.id('new-code').fill(code);
    await visit.id('new-title-th').fill('สำรวจเด็กอนุบาลของจังหวัด');
    await visit.id('new-title-en').fill('Kindergarten survey of the province');
    await visit.look('new');
    await visit.id('make-data-set').click();
    await visit.id('faults').waitFor();

    await page.getByRole('link', { name: /^ช่องข้อมูล/ }).click();
    await field(visit, 0, 'school', 'รหัสโรงเรียน', 'School code', 'OPEN');
    await field(visit, 1, 'child', 'ชื่อเด็ก', "Child's name", 'PERSONAL');
    await field(visit, 2, 'grade', 'ชั้น', 'Grade', 'INTERNAL');
    await field(visit, 3, 'days', 'วันมาเรียน', 'Days at school', 'INTERNAL');
    await rowOf(visit, 3).getByTestId('field-type').selectOption('INTEGER');

    await page.getByRole('link', { name: /^รายการรหัส/ }).click();
    await visit.id('add-code-list').click();
    await page.getByLabel('ชื่อที่ใช้อ้างถึง').fill('grades');
    await page.getByLabel('ชื่อภาษาไทย').fill('ชั้นอนุบาล');
    await page.getByLabel('ชื่อภาษาอังกฤษ').fill('Grades');
    await visit.id('paste-codes').click();
    await visit.id('pasted').fill('อ.1\tอนุบาล 1\tKindergarten 1\tอ1\nอ.2\tอนุบาล 2\tKindergarten 2\tอ2');
    await visit.look('paste');
    await visit.id('take-pasted').click();
    assert.equal(await visit.id('code-row').count(), 2);
    await visit.look('code-lists');

    await page.getByRole('link', { name: /^ช่องข้อมูล/ }).click();
    await rowOf(visit, 2).getByTestId('field-list').selectOption('grades');
    await visit.look('fields');

    await page.getByRole('link', { name: 'ภาพรวม' }).click();
    await choose(visit, 'ช่องหลัก', 'ชื่อเด็ก (child)');
    await page.keyboard.press('Escape');
    for (const [name, value] of Object.entries({
      school: SCHOOL,
      child: 'ก',
      grade: 'อ.1',
      days: '20',
    })) {
      await visit.id(`example-${name}`).fill(value);
    }

    await page.getByRole('link', { name: /^กฎ/ }).click();
    await visit.id('add-rule').click();
    await visit.id('rule-expression').fill('days >= 0 && days <= many');
    await visit.id('fault-mark').waitFor();
    await visit.look('rule-faulty');
    await visit.id('rule-expression').fill('days >= 0 && days <= 31');
    await choose(visit, 'ช่องที่เกี่ยวข้อง', 'วันมาเรียน (days)');
    await page.keyboard.press('Escape');
    await visit.id('rule-message-th').fill('มาเรียน {days} วันในหนึ่งเดือนไม่ได้');
    await visit.id('rule-message-en').fill('Nobody is at school for {days} days of a month');
    await visit.id('rule-cure-th').fill('ตรวจจำนวนวันกับบัญชีเรียกชื่อ');
    await visit.id('rule-cure-en').fill('Compare with the register');
    await visit.id('add-passes').click();
    await visit.id('add-fails').click();
    const failing = page.getByRole('region', { name: 'แถวที่ต้องพบ' });
    await failing.getByLabel(/วันมาเรียน/).fill('45');
    await failing.getByText('มาเรียน 45 วัน').waitFor();
    await visit.id('sound').waitFor();
    await visit.look('rule');

    await visit.id('save-draft').click();
    await page.getByText('บันทึกร่างแล้ว').first().waitFor();
    await page.reload();
    await visit.id('rule-form').waitFor();
    await visit.id('publish').click();
    await page.getByRole('dialog').locator('input').fill(code);
    await visit.look('publishing');
    await visit.id('confirm').click();
    await visit.id('new-version').waitFor();

    const kept = await call('office-data-officer', 'GET', `/api/collection/data-sets/${code}`);
    assert.equal(kept.versions[0].status, 'PUBLISHED');

    await visit.id('new-version').click();
    await visit.id('save-draft').waitFor();
    await page.getByRole('link', { name: /^กฎ/ }).click();
    await visit.id('rule-expression').fill('days >= 0 && days <= 23');
    await visit.id('save-draft').click();
    await page.getByText('บันทึกร่างแล้ว').first().waitFor();
    await page.getByRole('link', { name: 'เปรียบเทียบ' }).click();
    await visit.id('comparison').getByText('days >= 0 && days <= 23').waitFor();
    await visit.look('compare');

    await visit.go('/collections/new');
    await choose(visit, 'ชุดข้อมูล', `(${code} · รุ่นที่ 1)`);
    await visit.look('offered');
  }),
);

test('an officer tries a rule on what schools have sent, before it counts', LIMIT, () =>
  inBrowser('officer-laboratory', async (visit) => {
    const title = unique('ห้องทดลอง');
    const collectionId = await openCollection(title, SCHOOL);
    await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, 8));
    await visit.login('officer');
    await visit.go('/data-sets/DMC-STUDENT/versions/1/rules?at=1');
    await visit.id('rule-form').waitFor();
    await visit.look('shipped-rules');
    await visit.page.getByRole('link', { name: 'ลองกับข้อมูลรอบก่อน' }).click();
    await choose(visit, 'รอบจัดเก็บ', title);
    await visit.id('lab-run').click();
    await visit.id('trial').waitFor();
    assert.equal(await visit.id('trial-found').innerText(), '0');
    await visit.page.getByText('ทั้งรุ่นนี้ เทียบกับรุ่นที่รอบนั้นใช้').click();
    await visit.id('lab-rule').waitFor({ state: 'detached' });
    await visit.id('lab-run').click();
    await visit.page.getByText('ผลเหมือนเดิมทุกกฎ').waitFor();
    // Left and found again: a run belongs to the office, not to the page that asked for it.
    await visit.go('/data-sets/DMC-STUDENT/versions/1/laboratory');
    const earlier = visit.id('lab-runs').getByRole('row').filter({ hasText: title });
    await earlier.nth(1).waitFor();
    assert.equal(await earlier.count(), 2);
    await earlier.first().getByRole('button', { name: 'ดูผล' }).click();
    await visit.page.locator('[data-testid=lab-status][data-status=DONE]').waitFor();
    await visit.page.getByText('ผลเหมือนเดิมทุกกฎ').waitFor();
    await visit.look('tried');
    await visit.go('/data-sets/DMC-STUDENT/versions/1/figures');
    await visit.id('figures').getByText('นักเรียนรายชั้น').first().click();
    await visit.look('figures');
  }),
);

const rowOf = (visit, index) => visit.id('field-row').nth(index);

async function field(visit, index, name, th, en, dataClass) {
  await visit.id('add-field').click();
  const row = rowOf(visit, index);
  await row.getByTestId('field-name').fill(name);
  await row.getByTestId('field-name').press('Tab');
  await row.getByTestId('field-label-th').fill(th);
  await row.getByTestId('field-label-en').fill(en);
  await row.getByTestId('field-class').selectOption(dataClass);
  await row.getByTestId('field-titles').fill(th);
  await row.getByTestId('field-titles').press('Tab');
}
