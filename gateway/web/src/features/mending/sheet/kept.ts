import type { Values } from './types';

/**
 * Edits not yet saved, kept so that a reload or a lapsed login loses none. In the window's own storage only: they name
 * children, and must be gone when the window of a shared computer is closed.
 */
export interface KeptEdit {
  row: number;
  tag: string;
  values: Values;
}

const key = (path: string) => `khet.mending.${path}`;

export function keptEdits(path: string): KeptEdit[] {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key(path)) ?? '[]');
    return Array.isArray(read) ? (read as KeptEdit[]) : [];
  } catch {
    return [];
  }
}

export function keep(path: string, edits: KeptEdit[]): void {
  if (edits.length === 0) sessionStorage.removeItem(key(path));
  else sessionStorage.setItem(key(path), JSON.stringify(edits));
}
