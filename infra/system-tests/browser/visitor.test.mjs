import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { edition, published } from './lib/publishing.mjs';
import { call, gatewayUrl, unique } from './lib/system.mjs';

const LIMIT = { timeout: 600_000 };
const SCHOOL = '99010010';
const REASON = 'แก้ชื่อเรื่องตามที่โรงเรียนแจ้ง';

const title = unique('นักเรียนที่ใครก็ค้นได้');
let slug;
let snapshotId;

before(async () => {
  ({ slug, snapshotId } = await published(title, SCHOOL));
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
