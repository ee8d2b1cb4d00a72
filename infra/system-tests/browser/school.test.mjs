import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { drop } from './lib/files.mjs';
import { fileOf } from './lib/pupils.mjs';
import { openCollection, unique } from './lib/system.mjs';

const SCHOOL = '99010014';
const PUPILS = 8;
const CURE = 'แก้คำนำหน้าชื่อหรือเพศให้ตรงกับหลักฐาน';
const WRONG = { 3: { เพศ: 'ญ' } };
/** Too heavy to be usual, which a school may explain. */
const UNUSUAL = { 5: { น้ำหนัก: '155', ส่วนสูง: '190' } };

test(
  'a school sends its file, mends it, explains what is unusual, and the director certifies',
  { timeout: 600_000 },
  () =>
    inBrowser('school', async (visit) => {
      const { page } = visit;
      const title = unique('ข้อมูลนักเรียน');
      const collectionId = await openCollection(title, SCHOOL);

      await visit.login(`${SCHOOL}-officer`);
      const asked = visit.id('asked').filter({ hasText: title });
      await asked.waitFor();
      await visit.look('asked');
      await asked.getByTestId('open-workspace').click();
      await visit.id('send').waitFor();
      await visit.look('workspace');

      await drop(visit, 'มีข้อผิดพลาด.csv', fileOf(SCHOOL, PUPILS, { ...WRONG, ...UNUSUAL }));
      // On this machine, or by the server where the rules had not come yet.
      await visit.id('pre-check').or(visit.id('dry-run')).waitFor();
      await page.getByText(CURE).first().waitFor();
      await visit.look('dry-run');
      await visit.id('send-file').click();
      await visit.id('sent').waitFor();
      await visit.id('rule-DMC-023').waitFor();
      assert.equal(await visit.id('submit').count(), 0, 'what has errors cannot be submitted');
      await visit.look('errors');

      await visit.id('sent').getByRole('button').click();
      await drop(visit, 'แก้แล้ว.csv', fileOf(SCHOOL, PUPILS, UNUSUAL));
      await visit.id('send-file').click();
      await visit.id('sent').waitFor();
      await visit.id('rule-DMC-023').waitFor({ state: 'detached' });
      await visit.id('rule-DMC-036').waitFor();

      await visit.id('explain').first().click();
      await page.getByRole('textbox', { name: 'คำชี้แจงของแถว' }).fill('ชั่งซ้ำแล้ว น้ำหนักถูกต้อง');
      await visit.look('explaining');
      await page.getByRole('button', { name: 'บันทึกคำชี้แจง' }).click();
      await page.getByText('ชั่งซ้ำแล้ว น้ำหนักถูกต้อง').waitFor();
      await visit.id('submit').click();
      await visit.look('submitting');
      await visit.id('confirm').click();
      await visit.id('submit').waitFor({ state: 'detached' });
      await visit.look('submitted');

      await visit.asAnother(`${SCHOOL}-director`, async (director) => {
        await director.id('asked').filter({ hasText: title }).getByTestId('open-workspace').click();
        await director.id('certify').click();
        const dialog = director.page.getByRole('dialog');
        assert.ok(await director.id('confirm').isDisabled(), 'nothing is certified at one click');
        await dialog.locator('input').fill(String(PUPILS));
        await director.look('certifying');
        await director.id('confirm').click();
        await director.id('certificate').waitFor();
        await director.look('receipt');
      });
      await visit.logout();
    }),
);
