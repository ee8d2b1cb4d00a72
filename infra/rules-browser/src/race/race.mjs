// R1c: a school's file of 3,000 pupils checked before it is sent, in Node and in Chromium, cold and warm; the middle of the runs.
// Started by infra/bin/bench R1c: node race.mjs FOLDER [runs], with FOLDER/data-set.json and FOLDER/pupils.csv;
// target/web/rules.js and gateway/web/dist must be built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, dataSet, folder, open, serve } from './page.mjs';

const runs = process.argv[3] ?? '15';
const file = join(folder, 'pupils.csv');
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const round = (value) => Math.round(value * 10) / 10;

async function inNode() {
  const rules = await import(fileURLToPath(new URL('../../target/web/rules.js', import.meta.url)));
  const start = performance.now();
  rules.open(dataSet);
  const opened = performance.now() - start;
  const bytes = new Int8Array(readFileSync(file));
  const once = () => {
    const begun = performance.now();
    rules.check(
      '{"referenceDate":"2025-06-10"}',
      (offset, into, at, most) => {
        const part = bytes.subarray(offset, offset + most);
        into.set(part, at);
        return part.length;
      },
      () => {},
      200,
    );
    return performance.now() - begun;
  };
  const cold = once();
  const warm = Array.from({ length: Number(runs) }, once);
  return { openMs: round(opened), coldMs: round(cold), warmMs: round(middle(warm)), bestMs: round(Math.min(...warm)) };
}

async function inChromium() {
  const served = await serve();
  const browser = await chromium();
  const page = await open(browser, served.url);
  await page.waitForFunction(() => window.ready > 0, undefined, { timeout: 60_000 });
  const readyMs = await page.evaluate(() => window.ready);
  const seen = [];
  for (let i = 0; i <= Number(runs); i++) {
    await page.evaluate(() => {
      const shown = () => document.querySelector('[data-testid=pre-check],[data-testid=file-fault]');
      window.seen = null;
      document.querySelector('[data-testid=file]').addEventListener('change', () => {
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          if (!shown()) return;
          observer.disconnect();
          requestAnimationFrame(() => (window.seen = performance.now() - begun));
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }, { capture: true });
    });
    await page.setInputFiles('[data-testid=file]', file);
    seen.push(await (await page.waitForFunction(() => window.seen, undefined, { timeout: 60_000 })).jsonValue());
    await page.getByRole('button', { name: 'เลือกไฟล์อื่น' }).click();
    await page.waitForSelector('[data-testid=file]', { state: 'attached' });
  }
  const checks = await page.evaluate(() => window.checks);
  const version = browser.version();
  await browser.close();
  served.close();
  return {
    chromium: version,
    rulesReadyMs: round(readyMs),
    firstMs: round(checks[0]),
    warmMs: round(middle(checks.slice(1))),
    bestMs: round(Math.min(...checks)),
    firstSeenMs: round(seen[0]),
    warmSeenMs: round(middle(seen.slice(1))),
  };
}

console.log(JSON.stringify({ race: 'R1c', file, node: await inNode(), browser: await inChromium() }, null, 1));
