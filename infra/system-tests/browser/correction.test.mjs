import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify } from './lib/people.mjs';
import { fileOf } from './lib/pupils.mjs';
import { gatewayUrl, openCollection, sendFile, unique } from './lib/system.mjs';

const SCHOOL = '99010015';
const PUPILS = 8;
const WRONG = { 3: { เพศ: 'ญ' } };
const QUESTION = unique('นักเรียนคนนี้เปลี่ยนคำนำหน้าชื่อแล้ว ต้องแนบหลักฐานหรือไม่');
const ANSWER = unique('ไม่ต้องแนบ แก้คำนำหน้าชื่อให้ตรงกับทะเบียนบ้านได้เลย');

test(
  'what is certified is corrected: a question is answered, extra time granted, and a new certificate takes the place of the old',
  { timeout: 600_000 },
  () =>
    inBrowser('correction', async (visit) => {
      const title = unique('แก้ไขหลังรับรอง');
      const collectionId = await openCollection(title, SCHOOL);
      await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, PUPILS));
      await certify(visit, collectionId, SCHOOL);
      await accept(collectionId, SCHOOL);
      await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, PUPILS, WRONG));

      await visit.login(`${SCHOOL}-officer`);
      await visit.go(`/workspace/${collectionId}`);
      await visit.id('correction').waitFor();
      await visit.id('certificate').waitFor();
      await visit.look('open');
      await visit.id('ask-finding').first().click();
      await visit.id('advice-text').fill(QUESTION);
      await visit.look('asking');
      await visit.id('advice-send').click();
      await visit.id('message').filter({ hasText: QUESTION }).waitFor();

      await visit.asAnother('officer', (office) => answer(office, collectionId));

      await visit.go('/advice');
      await visit.id('advice-item').filter({ hasText: ANSWER }).getByRole('link').click();
      await visit.id('message').filter({ hasText: ANSWER }).waitFor();
      await visit.look('answered');
      await visit.go(`/workspace/${collectionId}`);
      await visit.id('extension').waitFor();
      await visit.id('rule-faq').first().waitFor();
      await visit.look('faq-and-extra-time');
      await visit.id('looks').getByText('ตรวจคำนำหน้าชื่อกับทะเบียน').waitFor();

      await visit.id('give-up-correction').click();
      await visit.look('giving-up');
      await visit.id('confirm').click();
      await visit.id('correction').waitFor({ state: 'detached' });

      await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, PUPILS + 1));
      await certify(visit, collectionId, SCHOOL);
      await visit.go(`/workspace/${collectionId}`);
      await visit.id('certificate').getByText('3', { exact: false }).first().waitFor();
      assert.equal(await visit.id('correction').count(), 0, 'the new certificate ends the correction');
      await visit.look('certified-again');
      const [certificate, records] = await filesOf(visit);
      await visit.logout();
      await checked(visit, certificate, records);
    }),
);

/** The certificate and the records that it covers, as the school downloads them. */
async function filesOf(visit) {
  const href = await visit.id('certificate').locator('a[download^="certificate-"]').getAttribute('href');
  const fetched = async (path) => (await visit.page.request.get(gatewayUrl + path)).body();
  return [await fetched(href), await fetched(`${href}/records`)];
}

/** By somebody without a login; one changed bit breaks it. */
async function checked(visit, certificate, records) {
  const give = (testId, name, buffer) =>
    visit.id(testId).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await visit.go('/certificates/check');
  await give('certificate-file', 'certificate.json', certificate);
  await visit.id('certificate-VALID').waitFor();
  await give('records-file', 'records.bin', records);
  await visit.id('records-RECORDS').waitFor();
  await visit.look('certificate-valid');
  const changed = Buffer.from(certificate);
  changed[changed.indexOf('"rows":') + '"rows":'.length] ^= 1;
  await give('certificate-file', 'certificate.json', changed);
  await visit.id('certificate-BROKEN').waitFor();
  await visit.look('certificate-broken');
}

async function answer(office, collectionId) {
  await office.id('open-questions').waitFor();
  await office.look('today');
  await office.go('/advice');
  await office.id('advice-item').filter({ hasText: QUESTION }).getByRole('link').click();
  await office.id('advice-text').fill(ANSWER);
  await office.id('advice-send').click();
  await office.id('message').filter({ hasText: ANSWER }).waitFor();
  await office.id('publish-faq').click();
  await office.id('faq-questionTh').fill('คำนำหน้าชื่อไม่ตรงกับเพศ');
  await office.id('faq-answerTh').fill(ANSWER);
  await office.look('publishing');
  await office.id('faq-ok').click();
  await office.id('rule-faq').waitFor();
  await office.go('/advice/faq');
  await office.id('faq-item').filter({ hasText: ANSWER }).first().waitFor();
  await office.look('faq');

  await office.go(`/collections/${collectionId}/exceptions?school=${SCHOOL}`);
  await office.page.getByRole('textbox', { name: 'ถึงก่อนเวลา' }).fill(inDays(10));
  await office.page.keyboard.press('Enter');
  await office.id('exception-reason').fill('น้ำท่วมโรงเรียน');
  await office.look('extra-time');
  await office.id('grant').click();
  await office.id('withdraw-exception').waitFor();
  await office.go(`/collections/${collectionId}`);
  await office.id('board-table').waitFor();
  await office.look('board');

  await office.go(`/collections/${collectionId}/schools/${SCHOOL}`);
  await office.id('correction').waitFor();
  await office.look('submission');
  await office.id('unmask').first().click();
  await office.id('unmask-reason').fill('ตรวจคำนำหน้าชื่อกับทะเบียน');
  await office.look('unmasking');
  await office.id('unmask-ok').click();
  await office.id('unmasked').waitFor();
}

/** As it is typed: day, month, Buddhist year and time in Bangkok. */
function inDays(days) {
  const there = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000);
  const two = (n) => String(n).padStart(2, '0');
  return `${two(there.getUTCDate())}/${two(there.getUTCMonth() + 1)}/${there.getUTCFullYear() + 543} 16:30`;
}
