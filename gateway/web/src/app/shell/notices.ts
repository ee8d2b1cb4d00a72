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
