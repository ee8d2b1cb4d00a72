import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { inBrowser } from './lib/browser.mjs';
import { choose } from './lib/people.mjs';
import { fileOf } from './lib/pupils.mjs';
import { gatewayUrl, openCollection, registerSchool, tokenUrl, unique } from './lib/system.mjs';

/** Excel saves "CSV UTF-8" with this mark before the first title. */
const MARK = '\ufeff';
const STEPS = ['token', 'list', 'try', 'send', 'findings', 'submit'];
const COLLECTION = 'รอบที่จะส่ง';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test(
  'a school’s program gets an account, does what the quick start says, and loses it again',
  { timeout: 600_000 },
  () =>
    inBrowser('clients', async (visit) => {
      const school = await registerSchool();
      const title = unique('ส่งด้วยโปรแกรม');
      const collectionId = await openCollection(title, school);
      await visit.login('officer');
      await visit.go(`/schools/${school}`);
      await visit.id('issue-client').waitFor();
      await visit.look('no-account');

      const first = await secretAfter(visit, () => visit.id('issue-client').click());
      // Where only one is open there is nothing to choose.
      if (await visit.page.getByRole('combobox', { name: COLLECTION }).count()) {
        await choose(visit, COLLECTION, title);
      }
      const shown = await commandsShown(visit, collectionId);
      await visit.look('quick-start');

      const folder = mkdtempSync(join(tmpdir(), 'khet-quick-start-'));
      try {
        await walkQuickStart(folder, shown, first, { school, collectionId });
      } finally {
        rmSync(folder, { recursive: true });
      }

      const held = await tokenOf(school, first);
      assert.equal((await asked(held, '/me')).status, 200);
      const second = await secretAfter(visit, async () => {
        await act(visit, 'เปลี่ยนรหัสลับ', school);
        await visit.id('confirm').click();
      });
      assert.notEqual(second, first);
      assert.equal((await tokenOf(school, first)).error, 'unauthorized_client');
      await refusedWithinSeconds(held);

      const renewed = await tokenOf(school, second);
      assert.equal((await asked(renewed, '/me')).status, 200);
      await act(visit, 'ยกเลิกบัญชี', school);
      await visit.look('revoking');
      assert.ok(await visit.id('confirm').isDisabled(), 'an account is not taken away at one click');
      await visit.page.getByRole('dialog').locator('input').fill(`school-${school}`);
      await visit.id('confirm').click();
      await visit.id('issue-client').waitFor();
      await refusedWithinSeconds(renewed);
      assert.ok((await tokenOf(school, second)).error, 'the secret is worth nothing');
      await visit.logout();
    }),
);

async function secretAfter(visit, asked) {
  await asked();
  const secret = await visit.id('client-secret').innerText();
  await visit.id('secret-kept').click();
  await visit.id('client-secret').waitFor({ state: 'detached' });
  return secret;
}

function act(visit, verb, school) {
  return visit.page.getByRole('button', { name: `${verb} school-${school}` }).click();
}

/** The lines as they stand on the page, which is where people copy them from. */
async function commandsShown(visit, collectionId) {
  const shown = {};
  for (const step of STEPS) shown[step] = await visit.id(`quick-${step}`).innerText();
  await visit.page.getByRole('tab', { name: 'วิธี Excel' }).click();
  for (const step of ['workbook', 'query']) shown[step] = await visit.id(`quick-${step}`).innerText();
  assert.ok(shown.send.includes(collectionId), 'the addresses are filled in');
  return shown;
}

async function walkQuickStart(folder, shown, secret, { school, collectionId }) {
  const path = `/api/collection/collections/${collectionId}/submissions/${school}`;
  writeFileSync(join(folder, 'students.csv'), MARK + fileOf(school, 8, { 2: { เพศ: 'ญ' } }));
  const tried = await run(folder, shown, ['token', 'list', 'try'], secret);
  assert.ok(tried.list.includes(collectionId));
  assert.equal(JSON.parse(tried.try).dryRun, true);
  const own = await tokenOf(school, secret);
  assert.equal((await asked(own, path)).status, 404, 'nothing was stored');

  const sent = await run(folder, shown, ['token', 'send', 'findings'], secret);
  assert.equal(JSON.parse(sent.send).status, 'HAS_ERRORS');
  const findings = readFileSync(join(folder, 'findings.csv'), 'utf8');
  assert.ok(findings.includes('DMC-023'), findings);
  assert.equal(await queried(shown.query, secret), findings.replace(MARK, ''), 'the sheet shows the same');

  // The workbook with the findings in it goes back as it was taken away.
  const book = await asked(own, `${path}/findings`, { Accept: WORKBOOK });
  writeFileSync(join(folder, 'students.xlsx'), Buffer.from(await book.arrayBuffer()));
  const again = await run(folder, shown, ['token', 'workbook'], secret);
  assert.equal(JSON.parse(again.workbook).rows, 8);

  await assert.rejects(
    run(folder, shown, ['token', 'submit'], secret),
    /errors/,
    'what has errors is refused aloud',
  );
  writeFileSync(join(folder, 'students.csv'), MARK + fileOf(school, 8));
  const ended = await run(folder, shown, ['token', 'send', 'submit'], secret);
  assert.equal(JSON.parse(ended.submit).status, 'SUBMITTED');
}

/** Types the lines into one bash, and the secret where it is asked for. @returns what each line wrote */
async function run(folder, shown, steps, secret) {
  const script = steps.map((step) => shown[step]).join('\necho; echo ----\n');
  const bash = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: folder });
  let out = '';
  let errors = '';
  bash.stdout.on('data', (part) => (out += part));
  bash.stderr.on('data', (part) => (errors += part));
  bash.stdin.end(`${secret}\n`);
  const code = await new Promise((resolve) => bash.on('close', resolve));
  if (code !== 0) throw new Error(`bash ended with ${code}: ${out} ${errors}`);
  const parts = out.split('\n----\n');
  return Object.fromEntries(steps.map((step, i) => [step, parts[i]]));
}

/** What Power Query does with the query: a token from the one address, then the table from the other. */
async function queried(query, secret) {
  const [tokenAt, origin] = [...query.matchAll(/Web\.Contents\("([^"]+)"/g)].map((found) => found[1]);
  const form = new URLSearchParams({
    grant_type: /grant_type = "([^"]+)"/.exec(query)[1],
    client_id: /client_id = "([^"]+)"/.exec(query)[1],
    client_secret: secret,
  });
  const { access_token } = await (await fetch(tokenAt, { method: 'POST', body: form })).json();
  const table = await fetch(origin + /RelativePath = "([^"]+)"/.exec(query)[1], {
    headers: { Authorization: `Bearer ${access_token}`, Accept: /Accept = "([^"]+)"/.exec(query)[1] },
  });
  return (await table.text()).replace(MARK, '');
}

async function tokenOf(school, secret) {
  const form = { grant_type: 'client_credentials', client_id: `school-${school}`, client_secret: secret };
  return (await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) })).json();
}

function asked({ access_token }, path, headers = {}) {
  return fetch(gatewayUrl + path, { headers: { Authorization: `Bearer ${access_token}`, ...headers } });
}

async function refusedWithinSeconds(token) {
  const end = Date.now() + 5_000;
  let status;
  do {
    await setTimeout(250);
    ({ status } = await asked(token, '/me'));
  } while (status !== 401 && Date.now() < end);
  assert.equal(status, 401, 'a token of a client that is gone is refused');
}
