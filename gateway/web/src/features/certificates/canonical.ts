export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** The one form that is signed: RFC 8785, whole numbers only, as the server writes it. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
