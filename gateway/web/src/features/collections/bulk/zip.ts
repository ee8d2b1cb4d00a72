/** A file out of a zip, or one that was chosen by itself; its name is shown to people and says nothing else. */
export interface Picked {
  name: string;
  open: () => Promise<Blob>;
}

export const MOST_FILES = 500;
export const MOST_BYTES = 100 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const WANTED = /\.(csv|txt|xlsx)$/i;

export class ZipFault extends Error {}

async function view(blob: Blob, from: number, to: number) {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

/** Where the list of contents stands; it is at the very end, before a comment. */
async function directory(zip: Blob): Promise<{ at: number; size: number; entries: number }> {
  const from = Math.max(0, zip.size - END_SIZE - LONGEST_COMMENT);
  const tail = await view(zip, from, zip.size);
  for (let i = tail.byteLength - END_SIZE; i >= 0; i--) {
    if (tail.getUint32(i, true) === END) {
      return {
        entries: tail.getUint16(i + 10, true),
        size: tail.getUint32(i + 12, true),
        at: tail.getUint32(i + 16, true),
      };
    }
  }
  throw new ZipFault('not a zip');
}

/** Inflates one file and stops as soon as it is longer than it said, so that a zip bomb gets nowhere. */
async function inflated(packed: Blob, stored: boolean, size: number): Promise<Blob> {
  if (stored) return packed;
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > size) {
      await reader.cancel();
      throw new ZipFault('longer than announced');
    }
    parts.push(value);
  }
  return new Blob(parts);
}

/** The tables within a zip, by its own list; folders and other files are left out. */
export async function filesOfZip(zip: Blob): Promise<Picked[]> {
  const { at, size, entries } = await directory(zip);
  if (entries > 10 * MOST_FILES || at + size > zip.size) throw new ZipFault('not a usable zip');
  const list = await view(zip, at, at + size);
  const files: Picked[] = [];
  for (let i = 0, n = 0; n < entries; n++) {
    if (i + 46 > list.byteLength || list.getUint32(i, true) !== ENTRY) throw new ZipFault('damaged');
    const method = list.getUint16(i + 10, true);
    const encrypted = (list.getUint16(i + 8, true) & 1) === 1;
    const packed = list.getUint32(i + 20, true);
    const full = list.getUint32(i + 24, true);
    const nameLength = list.getUint16(i + 28, true);
    const local = list.getUint32(i + 42, true);
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, i + 46, nameLength));
    i += 46 + nameLength + list.getUint16(i + 30, true) + list.getUint16(i + 32, true);
    if (!WANTED.test(name) || name.startsWith('__MACOSX/')) continue;
    files.push({
      name: name.split('/').at(-1) ?? name,
      open: async () => {
        if (encrypted || (method !== 0 && method !== 8)) throw new ZipFault('encrypted');
        if (full > MOST_BYTES) throw new ZipFault('too large');
        const head = await view(zip, local, local + 30);
        if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw new ZipFault('damaged');
        const from = local + 30 + head.getUint16(26, true) + head.getUint16(28, true);
        return inflated(zip.slice(from, from + packed), method === 0, full);
      },
    });
  }
  return files;
}

/** What was chosen, with the zips among it opened. */
export async function pickedOf(chosen: File[]): Promise<Picked[]> {
  const all: Picked[] = [];
  for (const file of chosen) {
    if (/\.zip$/i.test(file.name)) all.push(...(await filesOfZip(file)));
    else all.push({ name: file.name, open: () => Promise.resolve(file) });
  }
  return all;
}
