/** Workers have it; the type library of pages does not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** The file's bytes, asked for while the rules run: only a worker may wait for a file like this. */
export type Read = (offset: number, into: Int8Array, at: number, most: number) => number;

export function readingOf(file: Blob, onShare: (share: number) => void): Read {
  const reader = new FileReaderSync();
  const share = shareOf(file.size);
  return (offset, into, at, most) => {
    const bytes = new Int8Array(reader.readAsArrayBuffer(file.slice(offset, offset + most)));
    into.set(bytes, at);
    onShare(share(offset + bytes.length));
    return bytes.length;
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
