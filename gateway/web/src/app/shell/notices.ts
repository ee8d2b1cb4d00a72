import type { Notice } from '@shared/api/types';

const SEEN = 'khet.bell.seen';

/** A place in this application; a notice must not be able to lead elsewhere. */
export function placeOf(link: string | null | undefined, origin: string): string | null {
  if (!link) return null;
  try {
    const address = new URL(link, origin);
    return address.origin === origin ? address.pathname + address.search : null;
  } catch {
    return null;
  }
}

export const seenUntil = () => localStorage.getItem(SEEN) ?? '';

export function unseen(notices: Notice[], until: string): number {
  return notices.filter((notice) => notice.at > until).length;
}

/** Remembers the newest notice as seen and tells its time. */
export function markSeen(notices: Notice[]): string {
  const newest = notices.reduce((latest, { at }) => (at > latest ? at : latest), seenUntil());
  localStorage.setItem(SEEN, newest);
  return newest;
}
