import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficeKey } from '@shared/keys';
import { canonical, type Json } from './canonical';
import { type Certificate, fit, sha256, verify } from './verify';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
const records = bytesOf('ด.ช.\u001fก\u001e\u0000ข\u001f\u001e');
let key: OfficeKey;
let certificate: Uint8Array<ArrayBuffer>;

async function signed(changes: Record<string, Json> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const members: Record<string, Json> = {
    certificateId: 'c-1',
    at: '2026-06-20T03:00:00Z',
    certifiedBy: 'ผู้อำนวยการ "ตัวอย่าง"',
    version: 2,
    rows: 2,
    recordsSha256: await sha256(records),
    keyFingerprint: key.fingerprint,
    publicKey: key.publicKey,
    school: { nameTh: 'โรงเรียนตัวอย่าง', code: '10000001' },
    collection: { titleTh: 'รอบตัวอย่าง\tหนึ่ง' },
    ...changes,
  };
  const signature = sign(null, Buffer.from(canonical(members)), privateKey).toString('base64');
  return bytesOf(canonical({ ...members, signature }));
}

beforeAll(async () => {
  key = {
    algorithm: 'Ed25519',
    fingerprint: await sha256(spki),
    publicKey: Buffer.from(spki).toString('base64'),
    since: '2026-01-01T00:00:00Z',
    retiredAt: null,
    revocation: null,
  };
  certificate = await signed();
});

describe('a certificate', () => {
  it('that nobody touched is valid, and its records are known again', async () => {
    const found = await verify(certificate, [key]);
    expect(found.found).toBe('VALID');
    const { certificate: said } = found as { certificate: Certificate };
    expect(await fit(said, records)).toBe('RECORDS');
    expect(await fit(said, records.slice(1))).toBe('NONE');
  });

  it('breaks on one changed bit, wherever it is', async () => {
    for (let at = 0; at < certificate.length; at++) {
      const changed = certificate.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await verify(changed, [key])).found, `byte ${String(at)}`).not.toBe('VALID');
    }
  });

  it('breaks on another spacing, on another order and on something added', async () => {
    const text = new TextDecoder().decode(certificate);
    const { at, ...rest } = JSON.parse(text) as Record<string, Json>;
    for (const changed of [
      `${text} `,
      JSON.stringify({ ...rest, at: at ?? null }),
      text.replace('{', '{"a":1,'),
    ])
      expect((await verify(bytesOf(changed), [key])).found).toBe('BROKEN');
  });

  it('of another key is none of the office’s', async () => {
    expect((await verify(certificate, [])).found).toBe('FOREIGN_KEY');
  });

  it('of a revoked key is good only where the office recorded it before', async () => {
    const revoked = (recorded: string[]): OfficeKey => ({
      ...key,
      revocation: {
        at: '2026-07-01T00:00:00Z',
        compromisedSince: '2026-06-25T00:00:00Z',
        reason: 'หาย',
        recorded,
      },
    });
    const sum = await sha256(certificate);
    expect((await verify(certificate, [revoked([sum])])).found).toBe('VALID');
    expect(await verify(certificate, [revoked([])])).toMatchObject({
      found: 'DISTRUSTED',
      claimsBefore: true,
    });
    const late = await signed({ at: '2026-06-26T00:00:00Z' });
    expect(await verify(late, [revoked([await sha256(late)])])).toMatchObject({
      found: 'DISTRUSTED',
      claimsBefore: false,
    });
  });

  it('is not any other file', async () => {
    for (const other of ['', '[]', '{"a":1}', 'รหัส,ชื่อ'])
      expect((await verify(bytesOf(other), [key])).found).toBe('UNREADABLE');
  });
});
