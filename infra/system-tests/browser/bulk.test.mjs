import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { fileOf } from './lib/pupils.mjs';
import { openCollection, unique } from './lib/system.mjs';

const SCHOOLS = ['99010016', '99010017', '99010018'];
const [CLEAN, WRONG, TWICE] = SCHOOLS;

test(
  'the office sends in the files of several schools; a bad one among them stops no other',
  { timeout: 600_000 },
  () =>
    inBrowser('bulk', async (visit) => {
      const collectionId = await openCollection(unique('ส่งแทนโรงเรียน'), ...SCHOOLS);
      await visit.login('officer');
      await visit.go(`/collections/${collectionId}/files`);
      await visit.id('bulk').waitFor();
      await visit.look('nothing-chosen');

      const files = [
        csv('ก.csv', fileOf(CLEAN, 6)),
        csv('ข.csv', fileOf(WRONG, 6, { 2: { เพศ: 'ญ' } })),
        csv('ค.csv', fileOf(TWICE, 6)),
        csv('ค ซ้ำ.csv', fileOf(TWICE, 6)),
        csv('ไม่ใช่ตาราง.csv', '%PDF-1.7\nnothing of a table'),
        csv('นอกเขต.csv', fileOf('99999999', 3)),
      ];
      await send(visit, files);
      assert.equal(await cells(visit, 'ลองตรวจ ยังไม่เก็บ').count(), 4, 'at first nothing is stored');
      await visit.look('tried');

      await visit.page.getByRole('checkbox').uncheck();
      await send(visit, files);
      const refused = visit.id('bulk-table').getByRole('alert');
      assert.equal(await refused.count(), 2, 'what cannot be read is refused, and says why');
      for (const words of await refused.allInnerTexts())
        assert.match(words, /[\u0e00-\u0e7f]{10}/, 'in words for people');
      await visit.look('sent');

      // The same files once more are the same files: no school gets a second version.
      await send(visit, files);
      await visit.go(`/collections/${collectionId}`);
      await visit.page.locator('[data-testid=filter-CLEAN][data-count="2"]').waitFor();
      await visit.page.locator('[data-testid=filter-HAS_ERRORS][data-count="1"]').waitFor();
      for (const school of SCHOOLS) {
        const path = `/api/collection/collections/${collectionId}/submissions/${school}`;
        const submission = await visit.page.evaluate(async (at) => (await fetch(at)).json(), path);
        assert.equal(submission.version, 1, school);
      }
      await visit.logout();
    }),
);

const csv = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const cells = (visit, words) => visit.id('bulk-table').getByText(words);

/** Chooses the files and waits until the last has its answer. */
async function send(visit, files) {
  await visit.id('bulk-files').setInputFiles(files);
  await visit.page.getByText(`${files.length} จาก ${files.length} ไฟล์`).waitFor();
  await visit.page.locator('[data-testid=bulk-files]:not([disabled])').waitFor();
}
