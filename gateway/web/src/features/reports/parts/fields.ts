import { createContext, useContext } from 'react';
import { useLanguage } from '@shared/i18n';
import type { Field } from '../types';

/** The fields that the design at hand may name. */
export const Fields = createContext<Field[]>([]);

const NUMBERS = ['INTEGER', 'DECIMAL', 'NUMBER'];

/** Choices of a field, and of its values where they are a closed list. */
export function useFieldOptions() {
  const { pick } = useLanguage();
  const fields = useContext(Fields);
  const option = (one: Field) => ({ value: one.code, label: pick(one.labelTh, one.labelEn) });
  const named = (code: string | null | undefined) => fields.find((one) => one.code === code);
  return {
    all: fields.map(option),
    numbers: fields.filter((one) => NUMBERS.includes(one.type)).map(option),
    /** What has an order: numbers and dates. */
    ordered: fields.filter((one) => [...NUMBERS, 'DATE'].includes(one.type)).map(option),
    labelOf: (code: string | null | undefined) => {
      const found = named(code);
      return found ? pick(found.labelTh, found.labelEn) : (code ?? '');
    },
    valuesOf: (code: string | null | undefined) =>
      (named(code)?.values ?? []).map((one) => ({ value: one.code, label: pick(one.labelTh, one.labelEn) })),
  };
}

/** Choosing from a long list by typing. */
export const searched = { showSearch: { optionFilterProp: 'label' } } as const;
