import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOfZip, type Picked, pickedOf, ZipFault } from './zip';

function zipOf(files: Record<string, string>, announced?: number): Blob {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(text));
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(announced ?? Buffer.byteLength(text), 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    list.push(entry, title);
    parts.push(local, title, packed);
    at += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Blob([Buffer.concat([...parts, directory, end])]);
}

const open = (file?: Picked) => file?.open() ?? Promise.reject(new Error('no such file'));

describe('the files of a zip', () => {
  it('are its tables, wherever they lie, and nothing else', async () => {
    const files = await filesOfZip(
      zipOf({ 'a/ก.csv': 'รหัสโรงเรียน\n1', 'readme.pdf': 'x', '__MACOSX/b.csv': 'x', 'c.xlsx': 'PK' }),
    );
    expect(files.map((file) => file.name)).toEqual(['ก.csv', 'c.xlsx']);
    expect(await (await open(files[0])).text()).toBe('รหัสโรงเรียน\n1');
  });

  it('are not unpacked beyond what they announce', async () => {
    const [bomb] = await filesOfZip(zipOf({ 'a.csv': '0'.repeat(1_000_000) }, 10));
    await expect(open(bomb)).rejects.toBeInstanceOf(ZipFault);
  });

  it('are refused where it is no zip', async () => {
    await expect(filesOfZip(new Blob(['no zip at all']))).rejects.toBeInstanceOf(ZipFault);
  });

  it('go along with files that were chosen by themselves', async () => {
    const zip = new File([zipOf({ 'a.csv': '1' })], 'all.zip');
    const all = await pickedOf([zip, new File(['2'], 'b.csv')]);
    expect(all.map((file) => file.name)).toEqual(['a.csv', 'b.csv']);
  });
});
