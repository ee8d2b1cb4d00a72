import { inBrowser } from './browser.mjs';
import { accept, certify } from './people.mjs';
import { fileOf } from './pupils.mjs';
import { call, openCollection, sendFile } from './system.mjs';

const REPORT = 'pupils-by-grade-sex-rooms';
const PATIENCE_MS = 120_000;
const PAUSE_MS = 500;

/**
 * A publication under this title, from one school's accepted data.
 *
 * @returns its address and the snapshot that it was made of
 */
export async function published(title, school) {
  const collectionId = await openCollection(title, school);
  await sendFile(collectionId, school, fileOf(school, 5));
  await inBrowser('publishing-school', (visit) => certify(visit, collectionId, school));
  await accept(collectionId, school);
  const snapshot = await frozen(collectionId);
  const slug = `offer-${Date.now().toString(36)}`;
  await edition({ slug, titleTh: title }, snapshot.id);
  return { slug, snapshotId: snapshot.id };
}

/** Made, checked, approved and published: the first edition under an address, or with a reason a correction. */
export async function edition(wanted, snapshotId, reportCode = REPORT) {
  const path = await approved(wanted.titleTh, snapshotId, reportCode);
  await call('office-analyst', 'POST', `${path}/publish`, wanted);
}

/**
 * Made, checked and approved by those whose part it is.
 *
 * @returns where the production is
 */
export async function approved(titleTh, snapshotId, reportCode = REPORT) {
  const made = await call('office-analyst', 'POST', '/api/reporting/productions', {
    reportCode,
    snapshotId,
    titleTh,
  });
  const path = `/api/reporting/productions/${made.id}`;
  for (const [step, who] of ['analyst', 'analyst', 'analyst', 'data-officer', 'supervisor'].entries()) {
    await call(`office-${who}`, 'POST', `${path}/steps/${step + 1}/complete`, { note: 'เรียบร้อย' });
  }
  return path;
}

/** What was accepted arrives at the reports a moment later. */
export async function frozen(collectionId) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await call('office-analyst', 'POST', '/api/reporting/snapshots', { collectionId });
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
