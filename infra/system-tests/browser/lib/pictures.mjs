import { deflateSync } from 'node:zlib';

/** A PNG, made here, as a person's program would save it: dark where the drawing says so, else nothing. */
export function png(width, height, isInk) {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isInk(x, y)) rows.writeUInt32BE(0x1a2a6cff, y * (1 + width * 4) + 1 + x * 4);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rings, as an emblem that nobody takes for the real one. */
export const emblem = () =>
  png(300, 300, (x, y) => {
    const far = Math.hypot(x - 150, y - 150);
    return (far > 130 && far < 145) || (far > 60 && far < 75);
  });

/** A wave of a pen. */
export const signature = () =>
  png(
    420,
    140,
    (x, y) => x > 20 && x < 400 && Math.abs(y - 70 - 45 * Math.sin(x / 24) * Math.cos(x / 90)) < 4,
  );

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
