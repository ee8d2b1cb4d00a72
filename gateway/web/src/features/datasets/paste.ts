import type { CodeDef } from './types';

/** What a spreadsheet puts on the clipboard: rows of cells between tabs; a cell with a tab, a quote or a line break is quoted. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? '';
    if (quoted) {
      if (char === '"' && source[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t' || char === '\n') {
      row.push(cell.trim());
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += char;
  }
  row.push(cell.trim());
  rows.push(row);
  return rows.filter((cells) => cells.some((content) => content !== ''));
}

const HEADS: Record<string, 'code' | 'th' | 'en' | 'also'> = {
  code: 'code',
  รหัส: 'code',
  th: 'th',
  ไทย: 'th',
  ความหมาย: 'th',
  ชื่อ: 'th',
  en: 'en',
  อังกฤษ: 'en',
  english: 'en',
  also: 'also',
  เขียนแบบอื่น: 'also',
};

export interface Pasted {
  codes: CodeDef[];
  /** Codes that stand more than once in what was pasted; the last one counts. */
  twice: string[];
}

/**
 * Codes out of pasted cells: code, Thai, English, other spellings (between commas or bars). A first line of titles decides the
 * order; further titled columns become facts, numbers where all their cells are numbers.
 */
export function pastedCodes(text: string): Pasted {
  const rows = cellsOf(text);
  const first = rows[0]?.map((title) => title.toLowerCase()) ?? [];
  const titled = first.some((title) => HEADS[title] === 'code');
  const order = titled
    ? first.map((title, at) => HEADS[title] ?? rows[0]?.[at] ?? '')
    : ['code', 'th', 'en', 'also'];
  const body = titled ? rows.slice(1) : rows;
  const facts = order.filter((name) => name !== '' && !['code', 'th', 'en', 'also'].includes(name));
  const isNumber = Object.fromEntries(
    facts.map((name) => [
      name,
      body.every((cells) => /^-?\d*$/.test(cells[order.indexOf(name)] ?? '')) &&
        body.some((cells) => cells[order.indexOf(name)]),
    ]),
  );
  const codes = new Map<string, CodeDef>();
  const twice = new Set<string>();
  for (const cells of body) {
    const at = (name: string) => cells[order.indexOf(name)] ?? '';
    const code = at('code');
    if (code === '') continue;
    if (codes.has(code)) twice.add(code);
    const also = at('also')
      .split(/[,|]/)
      .map((other) => other.trim())
      .filter((other) => other !== '' && other !== code);
    const given = facts.filter((name) => at(name) !== '');
    const numbers = given.filter((name) => isNumber[name]).map((name) => [name, Number(at(name))]);
    const texts = given.filter((name) => !isNumber[name]).map((name) => [name, at(name)]);
    codes.set(code, {
      code,
      label: { th: at('th') || code, en: at('en') || at('th') || code },
      ...(also.length > 0 ? { also } : {}),
      ...(numbers.length > 0 ? { numbers: Object.fromEntries(numbers) as Record<string, number> } : {}),
      ...(texts.length > 0 ? { texts: Object.fromEntries(texts) as Record<string, string> } : {}),
    });
  }
  return { codes: [...codes.values()], twice: [...twice] };
}

/** Pasted codes over those there were: the same code is replaced where it stands, new ones come after. */
export function merged(before: CodeDef[], pasted: CodeDef[]): CodeDef[] {
  const fresh = new Map(pasted.map((code) => [code.code, code]));
  const kept = before.map((old) => {
    const now = fresh.get(old.code);
    fresh.delete(old.code);
    return now ? { ...old, ...now } : old;
  });
  return [...kept, ...fresh.values()];
}
