/** A value of a definition as a person reads it: no braces where a list or a pair says it. */
export function words(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value === '' ? '“”' : value;
  if (Array.isArray(value)) return value.map(words).join(' | ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${words(inner)}`)
      .join(', ');
  }
  return JSON.stringify(value);
}
