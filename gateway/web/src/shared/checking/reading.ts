/** Workers have it; the type library of pages does not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** The file's bytes, asked for while the rules run: only a worker may wait for a file like this. */
export type Read = (offset: number, into: Int8Array, at: number, most: number) => number;

export function readingOf(file: Blob, onShare: (share: number) => void): Read {
  const reader = new FileReaderSync();
  const share = shareOf(file.size);
  const part = windowOf(
    (from, to) => new Int8Array(reader.readAsArrayBuffer(file.slice(from, to))),
    file.size,
  );
  return (offset, into, at, most) => {
    const bytes = part(offset, most);
    into.set(bytes, at);
    onShare(share(offset + bytes.length));
    return bytes.length;
  };
}

const WINDOW = 1 << 22;

/**
 * Bytes from an offset on, `most` of them or all that are left. Each reading of a file costs a way to the browser's own process
 * and back, so a school's file is held whole and a large one in windows.
 */
export function windowOf(read: (from: number, to: number) => Int8Array, size: number) {
  let held: Int8Array = new Int8Array(0);
  let start = 0;
  return (offset: number, most: number): Int8Array => {
    const to = Math.min(offset + most, size);
    if (offset < start || to > start + held.length) {
      held = read(offset, Math.min(size, offset + Math.max(most, WINDOW)));
      start = offset;
    }
    return held.subarray(offset - start, offset - start + most);
  };
}

/** The rules read a file twice, so the first time through it is half of the way. */
export function shareOf(size: number): (position: number) => number {
  let last = 0;
  let pass = 0;
  return (position) => {
    if (position < last) pass = 1;
    last = position;
    return size === 0 ? 1 : (pass + position / size) / 2;
  };
}
