import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify, choose, completeStep } from './lib/people.mjs';
import { emblem, signature } from './lib/pictures.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 900_000 };
const SCHOOL = '99010009';
const SIGNER = 'นางสาวปิ่น ผู้ปฏิบัติ';
const VERIFY = fileURLToPath(new URL('../../bin/verify-archive', import.meta.url));

test(
  'an officer takes a collection through its six steps, from the first memo to the sealed archive',
  LIMIT,
  () =>
    inBrowser('procedure', async (visit) => {
      const title = unique('ขั้นตอนครบหกขั้น');
      const collectionId = await openCollection(title, SCHOOL);
      const steps = `/collections/${collectionId}/steps`;
      await visit.login('officer');
      await withoutEmblem(visit);

      await visit.go(steps);
      await completeStep(visit, 1);
      await memo(visit, 'proposal');
      await visit.id('memo-subject').fill(`ขออนุมัติดำเนินการ ${title}`);
      await visit.id('memo-preview').locator('img').waitFor();
      await visit.look('proposal-editor');
      await visit.id('memo-finalise').click();
      await visit.id('confirm').click();
      const refused = visit.id('memo-refused');
      await refused.getByText('ยังไม่มีตราครุฑของสำนักงาน').waitFor();
      await refused.getByText('อัปโหลดตราครุฑของสำนักงานที่หน้า สำนักงาน › หัวหนังสือ').waitFor();
      await visit.look('refused-without-emblem');

      await letterhead(visit);

      await visit.go(steps);
      await memo(visit, 'proposal');
      await visit.id('memo-subject').fill(`ขออนุมัติดำเนินการ ${title}`);
      await choose(visit, 'ผู้ลงนามในหัวหนังสือ', SIGNER);
      await visit.page.getByRole('checkbox', { name: 'ลงภาพลายมือชื่อของฉัน' }).check();
      await visit.look('proposal-signed');
      await finalise(visit);
      await visit.look('proposal-final');
      const paper = `/api/collection/collections/${collectionId}/memos/proposal`;
      assert.match(await fileAt(visit, `${paper}/pdf`), /^%PDF/);
      assert.match(await fileAt(visit, `${paper}/docx`), /^PK/);
      await visit.go(steps);
      await completeStep(visit, 2);

      await memo(visit, 'notice');
      await visit.id('memo-preview').locator('img').waitFor();
      await visit.look('notice-editor');
      await finalise(visit);
      await visit.go(steps);
      await visit.id('told').waitFor();
      await visit.look('schools-told');
      await completeStep(visit, 3);

      await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, 6));
      await certify(visit, collectionId, SCHOOL);
      await accept(collectionId, SCHOOL);
      await visit.go(steps);
      await completeStep(visit, 4);

      await memo(visit, 'summary');
      assert.match(await visit.id('memo-body').inputValue(), /ตรวจรับแล้วจำนวน 1 โรงเรียน จากทั้งหมด 1 โรงเรียน/);
      await visit.id('memo-preview').locator('img').waitFor();
      await visit.look('summary-editor');
      await finalise(visit);
      await visit.go(steps);
      await completeStep(visit, 5);

      await visit.go(`/collections/${collectionId}`);
      await visit.id('collection-close').click();
      await visit.id('confirm').click();
      await visit.id('collection-close').waitFor({ state: 'detached' });
      await visit.go(steps);
      await completeStep(visit, 6);

      await archive(visit, collectionId, title);
      await visit.logout();
    }),
);

/** As an office begins: whatever emblem another journey gave is taken away. */
async function withoutEmblem(visit) {
  await visit.go('/office/letterhead');
  await visit.id('letterhead-form').waitFor();
  const away = visit.page.getByRole('button', { name: 'นำตราออก' });
  if (await away.count()) {
    await away.click();
    await away.waitFor({ state: 'detached' });
  }
}

/** Emblem, words, signatory and signature, each from the screen. */
async function letterhead(visit) {
  await visit.go('/office/letterhead');
  await visit.id('letterhead-emblem').locator('input[type=file]').setInputFiles(file('emblem.png', emblem()));
  await visit.page.getByAltText('ตราของสำนักงาน').waitFor();
  await visit.id('letterhead-agencyCode').fill('ศธ 04146');
  await visit.id('letterhead-groupTh').fill('กลุ่มนโยบายและแผน');
  await visit.id('letterhead-phone').fill('0 5541 1234');
  const names = visit.page.locator('[data-testid^=signatory-name-]');
  if ((await names.evaluateAll((all, wanted) => all.some((one) => one.value === wanted), SIGNER)) === false) {
    await visit.id('signatory-add').click();
    await names.last().fill(SIGNER);
  }
  await visit.id('letterhead-save').click();
  const row = visit.id('signer').filter({ hasText: SIGNER });
  await row.waitFor();

  const picks = row.locator('input[type=file]');
  await picks.setInputFiles(file('photo.png', Buffer.from('ffd8ffe000104a46494600', 'hex')));
  await row.getByText('ไฟล์นี้เป็น JPEG').waitFor();
  await picks.setInputFiles(file('signature.png', signature()));
  await row.getByAltText(`ลายมือชื่อของ ${SIGNER}`).waitFor();
  await visit.id('specimen').locator('img').waitFor();
  await visit.look('letterhead');

  // Who did not give it sees that it is there, never what it looks like.
  await visit.asAnother('supervisor', async (other) => {
    await other.go('/office/letterhead');
    const seen = other.id('signer').filter({ hasText: SIGNER });
    await seen.getByText('ไม่แสดงแก่ท่าน').waitFor();
    assert.equal(await seen.locator('img').count(), 0);
  });
}

/** Search, check, download, and the check that needs no system. */
async function archive(visit, collectionId, title) {
  await visit.id('archive').waitFor();
  await visit.id('archive-check').click();
  await visit.id('archive').getByText('สมบูรณ์', { exact: true }).waitFor();
  await visit.look('archive');

  await visit.go('/archives');
  await visit.id('archives-search').locator('input').fill(`${title} สรุปผล`);
  await visit.id('archives-search').locator('input').press('Enter');
  await visit.id('archives').getByText(title).first().waitFor();
  await visit.look('archives-found');
  const folder = mkdtempSync(join(tmpdir(), 'khet-archive-'));
  try {
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.id('archive-download').first().click(),
    ]);
    const zip = join(folder, download.suggestedFilename());
    await download.saveAs(zip);
    const { sha256 } = await call('office-data-officer', 'GET', `/api/collection/archives/${collectionId}`);
    const ended = spawnSync(VERIFY, [zip, '--sha256', sha256], { encoding: 'utf8' });
    assert.equal(ended.status, 0, ended.stdout + ended.stderr);
    assert.match(ended.stdout, /คลังเอกสารสมบูรณ์ \d+ ไฟล์ \/ The archive is whole/);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function memo(visit, kind) {
  await visit.id(`memo-${kind}`).getByRole('link').first().click();
  await visit.id('memo-finalise').waitFor();
}

async function finalise(visit) {
  await visit.id('memo-finalise').click();
  await visit.id('confirm').click();
  await visit.id('memo-final').waitFor();
}

async function fileAt(visit, path) {
  const answer = await visit.page.request.get(new URL(path, visit.page.url()).href);
  assert.equal(answer.status(), 200, path);
  return (await answer.body()).toString('latin1', 0, 4);
}

const file = (name, buffer) => ({ name, mimeType: 'image/png', buffer });
