/**
 * SHA-256 (FIPS 180-4) of a text short enough for one block, without any waiting: the browser's own answers each hash
 * some time later, which a hundred thousand of them cannot afford.
 *
 * @param text at most 55 characters of ASCII
 * @returns the first 32 bits
 */
export function firstBits(text: string): number {
  const w = new Int32Array(64);
  for (let i = 0; i < text.length; i++) {
    w[i >> 2] = at(w, i >> 2) | (text.charCodeAt(i) << (24 - (i % 4) * 8));
  }
  w[text.length >> 2] = at(w, text.length >> 2) | (0x80 << (24 - (text.length % 4) * 8));
  w[15] = text.length * 8;
  for (let i = 16; i < 64; i++) {
    const [a, b] = [at(w, i - 15), at(w, i - 2)];
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w[i] = (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (START[0] + a) >>> 0;
}

const at = (words: Int32Array, i: number) => words[i] ?? 0;
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

type Eight = [number, number, number, number, number, number, number, number];

/** Fractions of the square roots of the first primes, and of the cube roots, as the standard has them. */
const START = roots(8, 2) as Eight;
const K = Int32Array.from(roots(64, 3));

function roots(count: number, degree: 2 | 3): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    let prime = true;
    for (let by = 2; by * by <= n; by++) if (n % by === 0) prime = false;
    if (prime) {
      const root = degree === 2 ? Math.sqrt(n) : Math.cbrt(n);
      found.push(((root - Math.floor(root)) * 2 ** 32) | 0);
    }
  }
  return found;
}

const BREATH_MS = 12;

/** Finds the nonce in slices, so that typing goes on meanwhile; see the service's Puzzle for what is asked. */
export async function solve(challenge: string, bits: number, signal?: AbortSignal): Promise<string> {
  const limit = 2 ** (32 - bits);
  for (let nonce = 0; ;) {
    const until = performance.now() + BREATH_MS;
    do {
      if (firstBits(`${challenge}:${nonce}`) < limit) return String(nonce);
      nonce++;
    } while (nonce % 256 !== 0 || performance.now() < until);
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
