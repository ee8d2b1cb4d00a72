import { call } from './system.mjs';

/** The school's two people do their part, each in a window of their own. */
export async function certify(visit, collectionId, school) {
  await visit.asAnother(`${school}-officer`, async (officer) => {
    await officer.go(`/workspace/${collectionId}`);
    await officer.id('submit').click();
    await officer.id('confirm').click();
    await officer.id('submit').waitFor({ state: 'detached' });
  });
  await visit.asAnother(`${school}-director`, async (director) => {
    await director.go(`/workspace/${collectionId}`);
    await director.id('certify').click();
    const dialog = director.page.getByRole('dialog');
    const pupils = /\d+/.exec(await dialog.locator('label').innerText())[0];
    await dialog.locator('input').fill(pupils);
    await director.id('confirm').click();
    await director.id('certificate').waitFor();
  });
}

/** For journeys that begin where a school's data is accepted. */
export function accept(collectionId, school) {
  return call(
    'office-data-officer',
    'POST',
    `/api/collection/collections/${collectionId}/submissions/${school}/accept`,
  );
}

/** Completes the step in hand and waits until the next has begun. */
export async function completeStep(visit, n) {
  await visit.page.locator(`[data-testid=step-${n}][data-status=ACTIVE]`).waitFor();
  await visit.id('step-complete').click();
  await visit.id('confirm').click();
  await visit.page.locator(`[data-testid=step-${n}][data-status=DONE]`).waitFor();
}

/** Opens a list of choices and takes the one that says this. */
export async function choose(visit, label, words) {
  await visit.page.getByRole('combobox', { name: label }).click();
  await visit.page.locator('.ant-select-dropdown:visible').getByText(words).first().click();
}
