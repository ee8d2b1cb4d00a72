import type { KeyRevocation, OfficeKey } from '@shared/keys';
import { canonical, type Json } from './canonical';

export interface Certificate {
  certificateId: string;
  at: string;
  certifiedBy: string;
  version: number;
  rows: number;
  recordsSha256: string;
  fileSha256?: string;
  keyFingerprint: string;
  publicKey: string;
  school: { code: string; nameTh: string };
  collection: { titleTh: string };
}

/** What an offline check finds; the same five answers as the program `verify-certificate` gives. */
export type Finding =
  | { found: 'VALID'; certificate: Certificate; sha256: string; key: OfficeKey }
  | { found: 'DISTRUSTED'; certificate: Certificate; revocation: KeyRevocation; claimsBefore: boolean }
  | { found: 'FOREIGN_KEY' }
  | { found: 'BROKEN' }
  | { found: 'UNREADABLE' };

export type Fit = 'RECORDS' | 'SENT_FILE' | 'NONE';

const END_OF_ROW = 0x1e;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Whether the office signed these bytes and none has changed since. Nothing leaves the computer.
 *
 * @throws DOMException (NotSupportedError) where the browser knows no Ed25519
 */
export async function verify(bytes: Uint8Array<ArrayBuffer>, keys: OfficeKey[]): Promise<Finding> {
  const text = new TextDecoder().decode(bytes);
  const broken: Finding = /"keyFingerprint"|"recordsSha256"/.test(text)
    ? { found: 'BROKEN' }
    : { found: 'UNREADABLE' };
  const members = membersOf(text);
  if (!members || broken.found === 'UNREADABLE') return broken;
  const { signature, ...signed } = members;
  const said = signed as unknown as Certificate;
  if (typeof signature !== 'string' || typeof said.publicKey !== 'string') return broken;
  // A byte that is no UTF-8 would be read as another one: the bytes are compared, not the text.
  if (!same(bytes, new TextEncoder().encode(canonical(members)))) return broken;
  const [stated, publicKey] = [fromBase64(signature), fromBase64(said.publicKey)];
  if (!stated || !publicKey) return broken;
  const fingerprint = await sha256(publicKey);
  const key = keys.find((one) => one.fingerprint === fingerprint);
  if (!key || said.keyFingerprint !== fingerprint) return { found: 'FOREIGN_KEY' };
  const imported = await crypto.subtle.importKey('spki', publicKey, 'Ed25519', false, ['verify']);
  const message = new TextEncoder().encode(canonical(signed));
  if (!(await crypto.subtle.verify('Ed25519', imported, stated, message))) return broken;
  return judged(said, await sha256(bytes), key);
}

function judged(certificate: Certificate, sum: string, key: OfficeKey): Finding {
  const { revocation } = key;
  if (!revocation) return { found: 'VALID', certificate, sha256: sum, key };
  const claimsBefore = Date.parse(certificate.at) < Date.parse(revocation.compromisedSince);
  return claimsBefore && revocation.recorded.includes(sum)
    ? { found: 'VALID', certificate, sha256: sum, key }
    : { found: 'DISTRUSTED', certificate, revocation, claimsBefore };
}

/** Whether a file is what a valid certificate speaks of. */
export async function fit(certificate: Certificate, file: Uint8Array<ArrayBuffer>): Promise<Fit> {
  const sum = await sha256(file);
  if (sum === certificate.recordsSha256) {
    const rows = file.reduce((count, byte) => count + (byte === END_OF_ROW ? 1 : 0), 0);
    return rows === certificate.rows ? 'RECORDS' : 'NONE';
  }
  return sum === certificate.fileSha256 ? 'SENT_FILE' : 'NONE';
}

function membersOf(text: string): Record<string, Json> | null {
  try {
    const read = JSON.parse(text) as Json;
    return read !== null && typeof read === 'object' && !Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}

/** Null also for a spelling that nobody writes: unused bits of the last letter are a change too. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!BASE64.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return btoa(String.fromCharCode(...bytes)) === text ? bytes : null;
}

const same = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
