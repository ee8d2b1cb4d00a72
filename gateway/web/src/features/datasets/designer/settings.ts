/** A date as it may be written so far; null while it is not yet one. */
export function parseDate(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
