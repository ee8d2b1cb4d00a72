import type { FieldFault, InputRow, InputTable, KeyColumn } from './types';

type Pick = (th: string | null | undefined, en: string | null | undefined) => string;

/** What is wrong with each row, by its number from 1; what belongs to no row stands under 0. */
export function faultsByRow(faults: FieldFault[], pick: Pick): Map<number, string[]> {
  const byRow = new Map<number, string[]>();
  for (const fault of faults) {
    const row = fault.row ?? 0;
    const text = pick(fault.messageTh, fault.messageEn);
    const before = byRow.get(row) ?? [];
    if (!before.includes(text)) byRow.set(row, [...before, text]);
  }
  return byRow;
}

/** A key as people read it: the choice's name, or what is written. */
export function keyText(key: KeyColumn, row: InputRow, pick: Pick): string {
  const written = row.keys[key.code] ?? '';
  const choice = key.choices.find((one) => one.code === written);
  return choice ? pick(choice.labelTh, choice.labelEn) : written;
}

export function freshRow(table: InputTable): InputRow {
  const keys = Object.fromEntries(
    table.keys
      .filter((key) => key.kind === 'CODE' && !key.open && key.choices.length === 1)
      .map((key) => [key.code, key.choices[0]?.code ?? '']),
  );
  return { keys, value: null, validFrom: null, validTo: null, authority: '', source: '', confirmed: false };
}

/** Whether a row can be sent: whether it is right, the service decides. */
export const isWhole = (row: InputRow) => row.value !== null && row.validFrom !== null;

export const sameRows = (one: InputRow[], other: InputRow[]) => JSON.stringify(one) === JSON.stringify(other);
