import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './lib/browser.mjs';
import { fileOf } from './lib/pupils.mjs';
import { call, openCollection, sendFile, unique } from './lib/system.mjs';

const SCHOOL = '99010017';
const SET = '/data-sets/DMC-STUDENT/versions/1';

/** The screens of each role's work that no other journey comes to. */
const WALKS = {
  supervisor: [
    ['today', '/'],
    ['collections', '/collections'],
    ['board', '/collections/{collection}'],
    ['steps', '/collections/{collection}/steps'],
    ['archives', '/archives'],
    ['keys', '/office/keys'],
    ['register', '/office/register'],
  ],
  admin: [
    ['today', '/'],
    ['keys', '/office/keys'],
    ['fields', `${SET}/fields`],
    ['code-lists', `${SET}/code-lists`],
    ['layouts', `${SET}/layouts`],
    ['compare', `${SET}/compare`],
    ['schools', '/schools'],
    ['clients', '/schools/clients'],
    ['messages', '/messages'],
  ],
  director: [
    ['today', '/'],
    ['information', '/information'],
    ['office', '/office'],
  ],
};

test('every member of the staff finds the screens of their work', { timeout: 900_000 }, async (context) => {
  const collection = await openCollection(unique('ทุกบทบาท'), SCHOOL);
  await sendFile(collection, SCHOOL, fileOf(SCHOOL, 5));
  for (const [username, screens] of Object.entries(WALKS)) {
    await context.test(username, () =>
      inBrowser(`role-${username}`, async (visit) => {
        await visit.login(username);
        for (const [name, path] of screens) {
          await visit.go(path.replace('{collection}', collection));
          await visit.page.getByRole('heading', { level: 1 }).waitFor();
          await visit.look(name);
          assert.equal(await visit.id('problem').count(), 0, `${name} shows no problem`);
        }
      }),
    );
  }
});

test('a key is not revoked at one click', { timeout: 300_000 }, () =>
  inBrowser('admin-keys', async (visit) => {
    await visit.login('admin');
    await visit.go('/office/keys');
    await visit.id('revoke-key').first().click();
    await visit.id('revoke-reason').fill('ทดสอบหน้าจอ');
    assert.ok(await visit.id('revoke-ok').isDisabled(), 'without a time and the beginning of the key');
    await visit.look('revoking');
    await visit.page.keyboard.press('Escape');
    const { items } = await call('office-administrator', 'GET', '/api/collection/signing-keys');
    assert.equal(items[0].revocation, null);
  }),
);
