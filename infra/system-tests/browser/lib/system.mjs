import { readFileSync } from 'node:fs';

/** The running system, as `infra/bin/credentials` tells of it; the name of that file is given in KHET_CREDENTIALS. */
const known = JSON.parse(
  readFileSync(process.env.KHET_CREDENTIALS ?? fail('KHET_CREDENTIALS names no file'), 'utf8'),
);

export const gatewayUrl = known.gatewayUrl.replace(/\/$/, '');
export const tokenUrl = known.tokenUrl;

export function person(username) {
  return (
    known.staff.find((one) => one.username === username) ?? fail(`The sample has nobody called ${username}`)
  );
}

/** @returns the JSON of the answer; what is not 2xx is thrown with its body. */
export async function call(clientId, method, path, body, headers = {}) {
  const json = body !== undefined && typeof body !== 'string';
  const answer = await fetch(gatewayUrl + path, {
    method,
    headers: {
      Authorization: `Bearer ${await token(clientId)}`,
      ...(json ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    body: json ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  if (!answer.ok) fail(`${method} ${path} → ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** What a school's own system does: it sends the file without a browser. */
export function sendFile(collectionId, schoolCode, file) {
  const path = `/api/collection/collections/${collectionId}/submissions/${schoolCode}/file`;
  return call(`school-${schoolCode}`, 'PUT', path, file, { 'Content-Type': 'text/csv' });
}

const OFFICER = 'office-data-officer';
const REFERENCE_DATE = '2026-11-10';

/** An open collection of these schools, under a title that no other run has. */
export function openCollection(title, ...schoolCodes) {
  return openCollectionAt(REFERENCE_DATE, title, ...schoolCodes);
}

/** As it, about another day: an earlier one makes it a round before. */
export async function openCollectionAt(referenceDate, title, ...schoolCodes) {
  const at = (days) => new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+/, '');
  const made = await call(OFFICER, 'POST', '/api/collection/collections', {
    dataSetCode: 'DMC-STUDENT',
    titleTh: title,
    schoolYear: 2569,
    round: 2,
    referenceDate,
    entryOpensAt: at(-1),
    entryClosesAt: at(7),
    certificationOpensAt: at(-1),
    certificationClosesAt: at(12),
    areaCode: '9901',
    schoolCodes,
  });
  await call(OFFICER, 'POST', `/api/collection/collections/${made.id}/open`);
  return made.id;
}

/** A school of the sample's area that no other journey knows, and that has no account for its program yet. */
export async function registerSchool() {
  const code = `9901${5000 + Math.floor(Math.random() * 4999)}`;
  const school = { code, nameTh: unique('บ้านทดลองส่ง'), areaCode: '9901', grades: ['ป.1'] };
  await call(OFFICER, 'POST', '/api/collection/schools', school);
  return code;
}

/** Different on every run, so that a journey can be made again on the same system. */
export const unique = (words) => `${words} ${Date.now().toString(36).slice(-5)}`;

const tokens = new Map();

async function token(clientId) {
  if (!tokens.has(clientId)) {
    const client = known.clients.find((one) => one.clientId === clientId) ?? fail(`No client ${clientId}`);
    const answer = await fetch(known.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: client.clientSecret,
      }),
    });
    if (!answer.ok) fail(`No token for ${clientId}: ${answer.status}`);
    tokens.set(clientId, (await answer.json()).access_token);
    // Tokens live five minutes; one is asked for anew well before.
    setTimeout(() => tokens.delete(clientId), 120_000).unref();
  }
  return tokens.get(clientId);
}

function fail(message) {
  throw new Error(message);
}
