import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { accept, certify, completeStep } from './lib/people.mjs';
import { frozen } from './lib/publishing.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010009';

const title = unique('รายงานเสนอผู้อำนวยการ');
let production;

before(async () => {
  const collectionId = await openCollection(title, SCHOOL);
  await sendFile(collectionId, SCHOOL, fileOf(SCHOOL, 6));
  await inBrowser('director-school', (visit) => certify(visit, collectionId, SCHOOL));
  await accept(collectionId, SCHOOL);
  const snapshot = await frozen(collectionId);
  production = await call('office-analyst', 'POST', '/api/reporting/productions', {
    reportCode: 'pupils-by-grade-sex-rooms',
    snapshotId: snapshot.id,
    titleTh: title,
  });
  for (const [step, who] of ['analyst', 'analyst', 'analyst', 'data-officer'].entries()) {
    const path = `/api/reporting/productions/${production.id}/steps/${step + 1}/complete`;
    await call(`office-${who}`, 'POST', path, { note: 'เรียบร้อย' });
  }
}, LIMIT);

test('a director reads what needs a decision, approves a report, and lets everyone read it', LIMIT, () =>
  inBrowser('director', async (visit) => {
    const { page } = visit;
    await visit.login('director');
    await visit.go('/overview');
    await visit.id('decisions').getByRole('link').first().waitFor();
    await visit.look('dashboard');

    await visit.go(`/information/productions/${production.id}`);
    await visit.id('figures').waitFor();
    await page.getByText('ขั้นตอน', { exact: true }).click();
    await completeStep(visit, 5);
    await visit.look('approved');
    await visit.id('publish').click();
    const slug = `director-${Date.now().toString(36)}`;
    await visit.id('slug').fill(slug);
    await visit.id('confirm-publish').click();
    await visit.id('see-public').waitFor();

    await page.context().clearCookies();
    await visit.go(`/public/${slug}`);
    await visit.id('figures').waitFor();
    await visit.look('public');
  }),
);
