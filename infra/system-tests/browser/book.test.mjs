import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify, completeStep } from './lib/people.mjs';
import { approved, frozen } from './lib/publishing.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010008';
const PATIENCE_MS = 60_000;
/** An item of its own: the rates of others stay as they are. */
const ITEM = 'JOURNEY';
const STEP_OF = { officer: 4, supervisor: 5 };

const chapter = unique('นักเรียนในเล่มสถิติ');
let snapshot;

before(async () => {
  const collectionId = await openCollection(chapter, SCHOOL);
  await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, 7));
  await inBrowser('book-school', (visit) => certify(visit, collectionId, SCHOOL));
  await accept(collectionId, SCHOOL);
  snapshot = await frozen(collectionId);
  await approved(chapter, snapshot.id);
}, LIMIT);

test('a statistics book is made final, checked and approved by others, published, and found by its chapter', LIMIT, () =>
  inBrowser('book', async (visit) => {
    const { page } = visit;
    const title = unique('เล่มสถิติการศึกษา');
    await visit.login('analyst');
    await visit.go('/information/books/new');
    await visit.id('book-title').fill(title);
    await page.getByRole('combobox', { name: 'เพิ่มรายงานลงในเล่ม' }).fill(chapter);
    await page.locator('.ant-select-dropdown:visible').getByText(chapter).first().click();
    await visit.id('save-book').click();
    await page.locator('[data-testid=make-final]:enabled').click();
    await visit.id('propose-book').waitFor({ timeout: PATIENCE_MS });
    const book = page.url();
    await visit.id('propose-book').click();
    await visit.id('proposed-book').waitFor();
    await visit.look('proposed');
    await visit.id('proposed-book').click();
    await visit.id('figures').waitFor();
    await throughSteps(visit);

    const slug = `book-${Date.now().toString(36)}`;
    await visit.asAnother('supervisor', async (supervisor) => {
      await supervisor.page.goto(book);
      await supervisor.id('proposed-book').click();
      await supervisor.id('figures').waitFor();
      await publish(supervisor, slug);
    });
    await visit.go(new URL(book).pathname);
    await visit.id('published-book').waitFor();
    await visit.look('published-book');

    await page.context().clearCookies();
    await visit.go(`/public/${slug}`);
    await visit.id('figures').getByText(chapter).first().waitFor();
    await visit.look('public-book');
    const [file] = await Promise.all([page.waitForEvent('download'), visit.id('download-pdf').click()]);
    assert.match(file.suggestedFilename(), /^statistics-book-.*\.pdf$/);
    const found = await fetch(new URL(`/api/public/search?limit=100&q=${encodeURIComponent(chapter)}`, page.url()));
    assert.ok((await found.text()).includes(slug), 'found by the title of its chapter');
  }),
);

test('a budget goes the way of a report to the public, and says that its rates are not confirmed', LIMIT, () =>
  inBrowser('budget', async (visit) => {
    const { page } = visit;
    await rated();
    await visit.login('analyst');
    const wanted = { snapshotId: snapshot.id, fiscalYear: 2570, items: [ITEM] };
    const budget = await call('office-analyst', 'POST', '/api/reporting/budget', wanted);
    await visit.go(`/information/budget/${budget.id}`);
    await visit.id('budget-facts').waitFor();
    await visit.look('budget');
    await visit.go(`/information/productions/${budget.id}`);
    await visit.id('figures').waitFor();
    await throughSteps(visit);
    const slug = `budget-${Date.now().toString(36)}`;
    const production = page.url();
    await visit.asAnother('supervisor', async (supervisor) => {
      await supervisor.page.goto(production);
      await supervisor.id('figures').waitFor();
      await publish(supervisor, slug);
    });
    await page.context().clearCookies();
    await visit.go(`/public/${slug}`);
    await visit.id('figures').waitFor();
    await visit.look('public-budget');
  }),
);

/** A rate that nobody has confirmed, beside those that are there. */
async function rated() {
  const path = '/api/reporting/inputs/rates';
  const { rows } = await call('office-analyst', 'GET', path);
  if (rows.some((row) => row.keys.item === ITEM)) return;
  const rate = {
    keys: { item: ITEM, level: 'PRIMARY', term: 'YEAR' },
    value: '100',
    validFrom: '2020-10-01',
    authority: 'มติตัวอย่าง',
    source: 'ทดสอบ',
    confirmed: false,
  };
  const kept = { rows: [...rows, rate], note: 'อัตราสำหรับทดสอบ' };
  await call('office-analyst', 'PUT', path, kept, { 'If-Match': '*' });
}

/** The author's three, and those that others have to do. */
async function throughSteps(visit) {
  const { page } = visit;
  const production = page.url();
  await page.getByText('ขั้นตอน', { exact: true }).click();
  for (const step of [1, 2, 3]) await completeStep(visit, step);
  for (const [username, step] of Object.entries(STEP_OF)) {
    await visit.asAnother(username, async (other) => {
      await other.page.goto(production);
      await other.page.getByText('ขั้นตอน', { exact: true }).click();
      await completeStep(other, step);
    });
  }
}

async function publish(visit, slug) {
  await visit.id('publish').click();
  await visit.id('slug').fill(slug);
  await visit.look('publishing');
  await visit.id('confirm-publish').click();
  await visit.id('see-public').waitFor();
}
