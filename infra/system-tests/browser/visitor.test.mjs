import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { edition, published } from './lib/publishing.mjs';
import { call, gatewayUrl, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010010';
const REASON = 'แก้ชื่อเรื่องตามที่โรงเรียนแจ้ง';

const title = unique('นักเรียนที่ใครก็ค้นได้');
const pages = unique('ข้อมูลนักเรียนรายโรงเรียน');
let slug;
let snapshotId;

before(async () => {
  ({ slug, snapshotId } = await published(title, SCHOOL));
  await edition({ slug: `${slug}-pages`, titleTh: pages }, snapshotId, 'school-pupils');
}, LIMIT);

test('somebody unknown finds a report by a school, reads it, fetches it, and hears of its correction', LIMIT, () =>
  inBrowser('visitor', async (visit) => {
    const { page } = visit;
    const { nameTh } = await call('office-data-officer', 'GET', `/api/collection/schools/${SCHOOL}`);
    await visit.go('/public');
    await visit.id('public-search').fill(`${nameTh} ${title.split(' ').at(-1)}`);
    await visit.id('found-row').first().waitFor();
    await visit.look('found');
    await page.getByRole('link', { name: title }).click();
    await visit.id('figures').waitFor();
    await visit.id('chart').first().waitFor();
    await visit.look('publication');
    const head = await page.locator('head script[type="application/ld+json"]').textContent();
    assert.equal(JSON.parse(head)['@type'], 'Dataset');

    const [file] = await Promise.all([page.waitForEvent('download'), visit.id('download-csv').click()]);
    assert.match(file.suggestedFilename(), /\.csv$/);
    const metadata = await (await fetch(`${gatewayUrl}/api/public/publications/${slug}/metadata`)).json();
    assert.equal(metadata['@type'], 'dcat:Dataset');
    assert.match(await (await fetch(`${gatewayUrl}/sitemap.xml`)).text(), new RegExp(`/public/${slug}<`));
    assert.match(await (await fetch(`${gatewayUrl}/robots.txt`)).text(), /Sitemap: /);

    await edition({ slug, titleTh: `${title} (แก้ไข)`, reasonTh: REASON }, snapshotId);
    await visit.go(`/p/${slug}/1`);
    await visit.id('old-edition').getByText(REASON).waitFor();
    await visit.id('changes').waitFor();
    await visit.look('old-edition');
    await visit.id('to-present').click();
    await page.getByRole('heading', { name: `${title} (แก้ไข)` }).waitFor();

    await visit.asAnother('director', async (director) => {
      await director.go('/overview');
      await director.id('decisions').waitFor();
      await director.look('overview');
      await director.go(`/public/${slug}`);
      await director.id('withdraw').click();
      await director.id('reason').fill('ทดลองถอน');
      await director.id('confirm').click();
      await director.id('withdrawn').waitFor();
    });
    await page.reload();
    await visit.id('withdrawn').getByText('ทดลองถอน').waitFor();
    await visit.look('withdrawn');
    await visit.go('/public/no-such-address');
    await page.getByText('ไม่มีสารสนเทศที่เผยแพร่').first().waitFor();
    await visit.look('unknown');
  }),
);

test("a school's official page is read by the school, by its area, and by whoever looks for the school", LIMIT, () =>
  inBrowser('school-page', async (visit) => {
    const { page } = visit;
    const { nameTh } = await call('office-data-officer', 'GET', `/api/collection/schools/${SCHOOL}`);
    await visit.login(`${SCHOOL}-director`);
    await visit.go('/our-school');
    await visit.id('school-page-pupils').waitFor();
    await visit.look('own-pages');
    await visit.id('school-page-pupils').click();
    await ofPupils(visit);
    await visit.look('own-page');
    await visit.asAnother('analyst', async (analyst) => {
      await analyst.go(`/schools/${SCHOOL}`);
      await analyst.id('school-page-pupils').click();
      await ofPupils(analyst);
      await analyst.look('page');
    });

    await page.context().clearCookies();
    await visit.go('/public');
    await visit.id('public-search').fill(`${nameTh} ${pages.split(' ').at(-1)}`);
    await visit.id('found-row').first().click();
    await ofPupils(visit);
    assert.match(page.url(), new RegExp(`/public/${slug}-pages/schools/${SCHOOL}$`));
    await visit.look('public-page');
    const [file] = await Promise.all([page.waitForEvent('download'), visit.id('page-pdf').click()]);
    assert.equal(file.suggestedFilename().split('-')[1], SCHOOL);
    await visit.id('all-of-school').click();
    await visit.id('shelf').getByRole('link').first().waitFor();
    assert.ok(page.url().endsWith(`/s/${SCHOOL}`));
    await visit.look('shelf');
    await visit.go(`/public/${slug}-pages`);
    await visit.id('school-choice').waitFor();
    await visit.look('sum-of-schools');
  }),
);

/** The five pupils of the school's file. */
const ofPupils = (visit) =>
  visit.id('official-table').locator('tr').last().getByRole('cell', { name: '5', exact: true }).first().waitFor();
