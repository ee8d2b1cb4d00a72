import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { certify } from './lib/people.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOLS = ['99010011', '99010012'];

test('an officer makes a collection, and the board fills while she looks at it', LIMIT, () =>
  inBrowser('officer-collection', async (visit) => {
    const { page } = visit;
    await visit.login('officer');
    await visit.id('my-work').waitFor();
    await visit.look('today');

    await page.goto(`${new URL(page.url()).origin}/collections`);
    await visit.id('new-collection').waitFor();
    await visit.look('collections');
    await visit.id('new-collection').click();
    const title = unique('เก็บข้อมูลทดลอง');
    await visit.id('collection-title').fill(title);
    await visit.look('wizard-what');
    await visit.id('wizard-next').click();
    await visit.look('wizard-when');
    await visit.id('wizard-next').click();
    await page.getByRole('radio', { name: 'เลือกบางโรงเรียน' }).check();
    for (const code of SCHOOLS) {
      await page.getByRole('searchbox').fill(code);
      await page.locator('tbody').getByRole('checkbox').check();
    }
    await page.getByText(`เลือกแล้ว ${SCHOOLS.length} โรงเรียน`).waitFor();
    await visit.look('wizard-schools');
    await visit.id('wizard-next').click();
    await visit.look('wizard-review');
    await visit.id('wizard-save').click();

    // Planned first, so that opening is an act of its own.
    await visit.id('collection-open').click();
    await visit.id('confirm').click();
    await visit.id('collection-close').waitFor();
    await page.locator('[data-testid=liveness][data-state=live]').waitFor();
    assert.equal(await count(visit, 'NOT_STARTED'), SCHOOLS.length);
    await visit.look('board-empty');

    const collectionId = /collections\/([^/]+)/.exec(page.url())[1];
    await sendFile(collectionId, SCHOOLS[0], fileOf(SCHOOLS[0], 6));
    await page.locator('[data-testid=filter-CLEAN][data-count="1"]').waitFor();
    await sendFile(collectionId, SCHOOLS[1], fileOf(SCHOOLS[1], 6, { 2: { เพศ: 'ญ' } }));
    await page.locator('[data-testid=filter-HAS_ERRORS][data-count="1"]').waitFor();
    assert.equal(await count(visit, 'NOT_STARTED'), 0);
    await visit.look('board-filled');

    await visit.id('board-table').getByText(SCHOOLS[1]).click();
    await visit.id('rule-DMC-023').waitFor();
    await page.getByText('แก้คำนำหน้าชื่อหรือเพศให้ตรงกับหลักฐาน').first().waitFor();
    await visit.look('submission');
    await page.goBack();

    await page.getByRole('link', { name: 'ขั้นตอน' }).click();
    await page.locator('[data-testid=step-1][data-status=ACTIVE]').waitFor();
    await visit.look('steps');
    await visit.id('step-complete').click();
    await visit.id('confirm').click();
    await page.locator('[data-testid=step-2][data-status=ACTIVE]').waitFor();
    assert.equal(await visit.id('step-1').getAttribute('data-status'), 'DONE');
    await visit.look('steps-second');

    await visit.logout();
  }),
);

test('an officer returns what is not right and accepts it when it is', LIMIT, () =>
  inBrowser('officer-submission', async (visit) => {
    const school = '99010013';
    const title = unique('รับข้อมูล');
    const collectionId = await openCollection(title, school);
    const base = `/api/collection/collections/${collectionId}/submissions/${school}`;
    await sendFile(collectionId, school, fileOf(school, 5));
    await certify(visit, collectionId, school);

    await visit.login('officer');
    await visit.go(`/collections/${collectionId}/schools/${school}`);
    await visit.id('certificate').waitFor();
    await visit.look('certified');
    await visit.id('submission-return').click();
    await visit.id('reason').fill('ขาดนักเรียนชั้น ป.2');
    await visit.id('confirm').click();
    await visit.id('submission-return').waitFor({ state: 'detached' });
    await visit.page.getByText('ขาดนักเรียนชั้น ป.2').first().waitFor();
    assert.equal((await call('office-data-officer', 'GET', base)).status, 'RETURNED');
    await visit.look('returned');

    await sendFile(collectionId, school, fileOf(school, 7));
    await certify(visit, collectionId, school);
    await visit.go(`/collections/${collectionId}/schools/${school}`);
    await visit.id('submission-accept').click();
    await visit.id('confirm').click();
    await visit.id('submission-accept').waitFor({ state: 'detached' });
    assert.equal((await call('office-data-officer', 'GET', base)).status, 'ACCEPTED');
    await visit.look('accepted');
  }),
);

test('an officer declares a holiday, and the days of work are counted anew', LIMIT, () =>
  inBrowser('officer-calendar', async (visit) => {
    const name = unique('วันหยุดพิเศษ');
    await visit.login('officer');
    await visit.go('/office');
    await visit.id('holidays').waitFor();
    await visit.look('calendar');
    await visit.id('add-holiday').click();
    const date = visit.page.getByLabel('วันที่', { exact: true });
    const day = await freeDay();
    await date.fill(`${day.slice(8)}/${day.slice(5, 7)}/${Number(day.slice(0, 4)) + 543}`);
    await date.press('Enter');
    await visit.id('holiday-name').fill(name);
    await visit.look('declaring');
    await visit.id('save-holiday').click();
    await visit.id('save-holiday').waitFor({ state: 'detached' });
    if (Number(day.slice(0, 4)) > new Date().getFullYear()) await visit.page.getByLabel('ปีถัดไป').click();
    await visit.page.getByText(name).waitFor();

    // Taken back, so that the journey leaves the calendar as it was.
    await visit.page.getByRole('listitem').filter({ hasText: name }).getByRole('button').click();
    await visit.id('confirm').click();
    await visit.id('holidays').getByText(name).waitFor({ state: 'detached' });
  }),
);

test('staff of every kind see their screens', LIMIT, () =>
  inBrowser('staff', async (visit) => {
    const screens = {
      analyst: ['/', '/information', '/information/snapshots', '/requests', '/messages'],
      supervisor: ['/', '/requests', '/requests/new', '/messages', '/messages/templates'],
      admin: ['/schools', '/schools/99010001', '/schools/import', '/schools/clients', '/office'],
    };
    for (const [username, paths] of Object.entries(screens)) {
      await visit.asAnother(username, async (other) => {
        for (const path of paths) {
          await other.go(path);
          await other.page.locator('main h1').waitFor();
          await other.look(path === '/' ? 'today' : path.slice(1).replaceAll('/', '-'));
          assert.equal(await other.id('problem').count(), 0, `${username} ${path}`);
        }
      });
    }
  }),
);

const count = async (visit, status) => Number(await visit.id(`filter-${status}`).getAttribute('data-count'));

/** A working day ahead that is no holiday yet. */
async function freeDay() {
  const { items } = await call('office-data-officer', 'GET', '/api/collection/holidays?limit=500');
  const taken = new Set(items.map((one) => one.date));
  for (let ahead = 1; ; ahead++) {
    const day = new Date(Date.now() + ahead * 86_400_000);
    const date = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && !taken.has(date)) return date;
  }
}
