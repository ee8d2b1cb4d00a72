import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { fileOf, nobodysId } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const KEEPS = '99010016';
const LOSES = '99010017';
/** The first pupil of the school that loses is the last of the one that keeps. */
const SHARED = nobodysId(Number(KEEPS.slice(-4)) * 1000 + 5);
const TWIN = { 0: { เลขประจำตัวประชาชน: SHARED, ห้อง: '2', น้ำหนัก: '24' } };
const WHY = 'เทียบกับทะเบียนบ้านและใบย้าย';

test(
  'a pupil at two schools is one case: looked into for a reason, decided, mended by the school, and closed by itself',
  { timeout: 600_000 },
  () =>
    inBrowser('duplicates', async (visit) => {
      const collectionId = await openCollection(unique('นักเรียนซ้ำซ้อน'), KEEPS, LOSES);
      await sendFile(collectionId, KEEPS, fileOf(KEEPS, 6));
      await sendFile(collectionId, LOSES, fileOf(LOSES, 5, TWIN));
      const found = await theCase(collectionId, 'OPEN');

      await visit.login('officer');
      await visit.go(`/collections/${collectionId}/duplicates`);
      await visit.id('duplicate').waitFor();
      await visit.look('list');
      await visit.id('duplicate').getByRole('link').click();
      await visit.id('evidence').waitFor();
      assert.equal(await visit.page.getByText(SHARED).count(), 0, 'the ID is masked');
      await visit.id('line-room').getByText('ต่างกัน').waitFor();
      await visit.look('evidence');

      await visit.id('unmask-case').click();
      await visit.id('unmask-reason').fill(WHY);
      await visit.look('unmasking');
      await visit.id('unmask-ok').click();
      await visit.id('real-values').waitFor();
      assert.equal(await visit.page.getByText(SHARED).count(), 2, 'the ID of both rows is shown');
      await visit.look('unmasked');
      await visit.id('unmask-case').click();

      await visit.id('case-advice-text').fill('ขอให้ส่งสำเนาใบย้ายภายในวันศุกร์');
      await visit.id('case-advice-send').click();
      await visit.id('case-thread').first().waitFor();
      await visit.id(`decide-${KEEPS}`).check();
      await visit.id('decide-reason').fill('ใบย้ายระบุว่านักเรียนกลับมาเรียนที่เดิม');
      await visit.look('deciding');
      await visit.id('decide-ok').click();
      await visit.id('ruling').waitFor();
      await visit.look('decided');

      await visit.asAnother(`${LOSES}-officer`, (school) => mend(school, collectionId, found.id));

      await theCase(collectionId, 'CLOSED');
      await visit.go(`/duplicates/${found.id}`);
      await visit.id('case-history').getByText('ข้อมูลตรงกัน ปิดเอง').waitFor();
      await visit.look('closed');
    }),
);

async function mend(school, collectionId, caseId) {
  await school.go(`/workspace/${collectionId}`);
  await school.id('our-duplicates').waitFor();
  await school.look('workspace');
  await school.id('our-duplicates').getByRole('link').click();
  await school.id('duplicate').getByRole('link').click();
  await school.id('elsewhere').waitFor();
  assert.match(school.page.url(), new RegExp(`${caseId}$`));
  assert.equal(await school.id('evidence').count(), 0, 'a school sees its own side only');
  await school.id('case-looks').getByText(WHY).waitFor();
  await school.look('case');
  await sendFile(collectionId, LOSES, fileOf(LOSES, 5));
}

/** The search runs beside the sending; it takes a moment. */
async function theCase(collectionId, status) {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    const path = `/api/collection/collections/${collectionId}/duplicates`;
    const { items } = await call('office-data-officer', 'GET', path);
    if (items.length === 1 && items[0].status === status) return items[0];
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return assert.fail(`no case became ${status}`);
}
