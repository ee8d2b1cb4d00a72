import type { TextKey } from '@shared/i18n';
import type { Severity } from '../types';

/** What a parameter of a check holds. */
type Kind = 'number' | 'text' | 'figure' | 'field' | 'fields' | 'expression';

export interface Parameter {
  name: string;
  kind: Kind;
  optional?: boolean;
}

export interface CheckInfo {
  label: TextKey;
  scope: TextKey;
  parameters: Parameter[];
}

const EXPRESSION: Parameter = { name: 'expression', kind: 'expression' };
const WHEN: Parameter = { ...EXPRESSION, optional: true };
const number = (name: string, optional = false): Parameter => ({ name, kind: 'number', optional });

/** The checks an officer can choose; one that is not here is shown by its name and passed through as it is. */
export const CHECKS: Record<string, CheckInfo> = {
  EXPRESSION: {
    label: 'datasets.check.EXPRESSION',
    scope: 'datasets.scope.row',
    parameters: [EXPRESSION],
  },
  REQUIRED: { label: 'datasets.check.REQUIRED', scope: 'datasets.scope.field', parameters: [] },
  FORM: { label: 'datasets.check.FORM', scope: 'datasets.scope.field', parameters: [] },
  LENGTH: { label: 'datasets.check.LENGTH', scope: 'datasets.scope.field', parameters: [] },
  PATTERN: { label: 'datasets.check.PATTERN', scope: 'datasets.scope.field', parameters: [] },
  LISTED: { label: 'datasets.check.LISTED', scope: 'datasets.scope.field', parameters: [] },
  UNIQUE: {
    label: 'datasets.check.UNIQUE',
    scope: 'datasets.scope.submission',
    parameters: [WHEN],
  },
  TALLY: {
    label: 'datasets.check.TALLY',
    scope: 'datasets.scope.submission',
    parameters: [EXPRESSION],
  },
  COVERED: { label: 'datasets.check.COVERED', scope: 'datasets.scope.school', parameters: [] },
  NOT_GONE: {
    label: 'datasets.check.NOT_GONE',
    scope: 'datasets.scope.previous',
    parameters: [
      { name: 'only', kind: 'text', optional: true },
      { name: 'except', kind: 'text', optional: true },
    ],
  },
  MOVEMENT: {
    label: 'datasets.check.MOVEMENT',
    scope: 'datasets.scope.previous',
    parameters: [number('percent'), number('least')],
  },
  UNCHANGED: {
    label: 'datasets.check.UNCHANGED',
    scope: 'datasets.scope.previous',
    parameters: [{ name: 'keys', kind: 'fields' }],
  },
  STEP: {
    label: 'datasets.check.STEP',
    scope: 'datasets.scope.previous',
    parameters: [
      { name: 'keys', kind: 'fields' },
      { name: 'fact', kind: 'text', optional: true },
      number('from'),
      number('to'),
    ],
  },
  AGAINST: {
    label: 'datasets.check.AGAINST',
    scope: 'datasets.scope.dataSets',
    parameters: [
      { name: 'figure', kind: 'figure' },
      { name: 'other', kind: 'text' },
      number('least', true),
      number('most', true),
      number('slack', true),
    ],
  },
  OUTLIER: {
    label: 'datasets.check.OUTLIER',
    scope: 'datasets.scope.outlier',
    parameters: [{ name: 'by', kind: 'field', optional: true }, number('deviations'), number('least'), WHEN],
  },
};

/** Placeholders a text may hold, by check, beside the fields' names. */
const GIVEN: Record<string, string[]> = {
  UNIQUE: ['first'],
  TALLY: ['count'],
  COVERED: ['count'],
  NOT_GONE: ['before'],
  MOVEMENT: ['count', 'before'],
};

export function placeholdersOf(check: string, fields: string[]): string[] {
  return ['value', 'label', ...(GIVEN[check] ?? []), ...fields];
}

/** A rule of another kind keeps its code and texts and takes that kind's parameters. */
export function asCheck<T extends Record<string, unknown>>(rule: T, check: string): T {
  const own = new Set([
    'code',
    'severity',
    'check',
    'fields',
    'message',
    'cure',
    'passes',
    'fails',
    ...(CHECKS[check]?.parameters.map((parameter) => parameter.name) ?? []),
  ]);
  const kept = Object.fromEntries(Object.entries(rule).filter(([name]) => own.has(name)));
  const needed = Object.fromEntries(
    (CHECKS[check]?.parameters ?? [])
      .filter((parameter) => !parameter.optional && !(parameter.name in kept))
      .map(({ name, kind }) => [name, kind === 'number' ? 0 : kind === 'fields' ? [] : '']),
  );
  return { ...kept, ...needed, check } as unknown as T;
}

export const SEVERITIES: Record<Severity, TextKey> = {
  ERROR: 'datasets.severity.ERROR',
  QUERY: 'datasets.severity.QUERY',
  NOTICE: 'datasets.severity.NOTICE',
};

/** The line of an expression on which a fault stands, with a mark under the character. */
export function marked(expression: string, position: number): string {
  const before = expression.slice(0, position);
  const start = before.lastIndexOf('\n') + 1;
  const end = expression.indexOf('\n', position);
  const line = expression.slice(start, end < 0 ? undefined : end);
  // Thai vowels and tones above and below a letter take no room of their own.
  const width = before.slice(start).replace(/\p{Mn}/gu, '').length;
  return `${line}\n${' '.repeat(width)}▲`;
}
