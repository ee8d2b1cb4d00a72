import type { CodeDef, Definition, ExampleResult, Fault, FieldDef, RuleDef } from './types';

/** The same list with one member changed, taken out, put in or moved; what is not touched stays the same object. */
export const replaced = <T>(list: T[], index: number, item: T): T[] =>
  list.map((old, at) => (at === index ? item : old));
export const without = <T>(list: T[], index: number): T[] => list.filter((_, at) => at !== index);

export function moved<T>(list: T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = without(list, from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Members that every part of their kind has, also while they are still empty. */
const NEEDED = new Set(['name', 'code', 'title', 'titles', 'label', 'kind']);

/** An empty text or list says the same as leaving the member away, unless it is one that is needed. */
export function tidy<T extends object>(part: T): T {
  return Object.fromEntries(
    Object.entries(part).filter(
      ([name, value]) =>
        NEEDED.has(name) ||
        (value !== undefined &&
          value !== '' &&
          value !== null &&
          value !== false &&
          !(Array.isArray(value) && value.length === 0)),
    ),
  ) as T;
}

const taken = (names: string[], wish: string) => {
  if (!names.includes(wish)) return wish;
  let n = 2;
  while (names.includes(`${wish}${n}`)) n++;
  return `${wish}${n}`;
};

export function newField(fields: FieldDef[]): FieldDef {
  return {
    name: taken(
      fields.map((field) => field.name),
      'field',
    ),
    label: { th: '', en: '' },
    type: 'TEXT',
    titles: [],
    position: Math.max(0, ...fields.map((field) => field.position ?? 0)) + 1,
  };
}

export function newCode(): CodeDef {
  return { code: '', label: { th: '', en: '' } };
}

export function newRule(definition: Definition): RuleDef {
  const rules = definition.rules ?? [];
  const numbers = rules.map((rule) => Number(/(\d+)$/.exec(rule.code)?.[1] ?? 0));
  const stem = rules[0]?.code.replace(/-?\d+$/, '') ?? definition.code.split('-')[0] ?? 'RULE';
  return {
    code: `${stem}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`,
    severity: 'ERROR',
    check: 'EXPRESSION',
    expression: '',
    fields: definition.fields?.[0] ? [definition.fields[0].name] : [],
    message: { th: '', en: '' },
    cure: { th: '', en: '' },
    passes: [],
    fails: [],
  };
}

const NO_TEXT = { th: '', en: '' };

/** A draft may have come from a file with parts left away: what the pages stand on is filled in, to be told of as missing. */
export function filledIn(definition: Definition): Definition {
  const next: Definition = { ...definition, title: { ...NO_TEXT, ...definition.title } };
  if (definition.fields) {
    next.fields = definition.fields.map((field) => ({
      ...field,
      label: { ...NO_TEXT, ...field.label },
      titles: Array.isArray(field.titles) ? field.titles : [],
    }));
  }
  if (definition.codeLists) {
    next.codeLists = definition.codeLists.map((list) => ({
      ...list,
      title: { ...NO_TEXT, ...list.title },
      codes: (Array.isArray(list.codes) ? list.codes : []).map((code) => ({
        ...code,
        label: { ...NO_TEXT, ...code.label },
      })),
    }));
  }
  if (definition.figures) {
    next.figures = definition.figures.map((figure) => ({
      ...figure,
      label: { ...NO_TEXT, ...figure.label },
    }));
  }
  if (definition.rules) {
    next.rules = definition.rules.map((rule) => ({
      ...rule,
      fields: Array.isArray(rule.fields) ? rule.fields : [],
      message: { ...NO_TEXT, ...rule.message },
      cure: { ...NO_TEXT, ...rule.cure },
    }));
  }
  return next;
}

/** A field's new name everywhere it is spoken of by name; expressions are left to the person, who is told of them. */
export function renamed(definition: Definition, from: string, to: string): Definition {
  const rename = (names: string[] | undefined) => names?.map((name) => (name === from ? to : name));
  const row = (cells: Record<string, string>) =>
    Object.fromEntries(Object.entries(cells).map(([name, value]) => [name === from ? to : name, value]));
  const next: Definition = {
    ...definition,
    fields: definition.fields?.map((field) => (field.name === from ? { ...field, name: to } : field)),
    rules: definition.rules?.map((rule) => ({
      ...rule,
      fields: rename(rule.fields) ?? [],
      ...(rule.passes ? { passes: rule.passes.map(row) } : {}),
      ...(rule.fails ? { fails: rule.fails.map(row) } : {}),
    })),
  };
  if (definition.figures) {
    next.figures = definition.figures.map((figure) => ({
      ...figure,
      ...(figure.fields ? { fields: rename(figure.fields) ?? [] } : {}),
      ...(figure.by === from ? { by: to } : {}),
    }));
  }
  if (definition.keyFields) next.keyFields = rename(definition.keyFields);
  if (definition.identityFields) next.identityFields = rename(definition.identityFields);
  if (definition.schoolField === from) next.schoolField = to;
  if (definition.example?.row) next.example = { ...definition.example, row: row(definition.example.row) };
  return next;
}

/** A figure's new name, also in the rules that compare it with others. */
export function renamedFigure(definition: Definition, from: string, to: string): Partial<Definition> {
  const rename = (name: unknown) =>
    name === from ? to : name === `previous.${from}` ? `previous.${to}` : name;
  return {
    figures: definition.figures?.map((figure) => (figure.name === from ? { ...figure, name: to } : figure)),
    rules: definition.rules?.map((rule) =>
      rule.check === 'AGAINST' ? { ...rule, figure: rename(rule.figure), other: rename(rule.other) } : rule,
    ),
  };
}

/** Faults of a part and of everything inside it. */
export const faultsIn = (faults: Fault[], place: string) =>
  faults.filter(
    (fault) =>
      fault.place === place || fault.place.startsWith(`${place}.`) || fault.place.startsWith(`${place}[`),
  );

export const faultAt = (faults: Fault[], place: string) => faultsIn(faults, place)[0];

const SCREENS = ['fields', 'codeLists', 'rules', 'figures', 'exports'] as const;
export type Screen = 'settings' | (typeof SCREENS)[number];

/** The screen of the designer on which a place stands. */
export function screenOf(place: string): Screen {
  return SCREENS.find((screen) => place === screen || place.startsWith(`${screen}[`)) ?? 'settings';
}

/** The index within its list that a place names: `rules[3].code` is 3. */
export function indexOf(place: string): number | null {
  const index = /^\w+\[(\d+)\]/.exec(place)?.[1];
  return index === undefined ? null : Number(index);
}

/** How one example turned out; a rule over many rows has one result for all of them. */
export function resultOf(
  results: ExampleResult[],
  rule: string,
  expected: boolean,
  index: number,
): ExampleResult | undefined {
  return results.find(
    (result) =>
      result.rule === rule &&
      result.expected === expected &&
      (result.index === index || result.index === null),
  );
}
