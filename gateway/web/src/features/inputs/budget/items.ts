import { useLanguage } from '@shared/i18n';
import { useInput } from '../queries';
import type { Choice } from '../types';

/** Reckoned from tables of their own, beside the items of the rates. */
const OWN = ['LUNCH', 'TOP-UP'] as const;

/** Home schooling is paid for other pupils than those of a snapshot. */
const NOT_OF_SCHOOLS = 'HOME';

/** What can be reckoned, and how each item is called. */
export function useItems() {
  const { t, pick } = useLanguage();
  const rates = useInput('rates');
  const known: Choice[] = rates.data?.table.keys.find((key) => key.code === 'item')?.choices ?? [];
  const used = [...new Set(rates.data?.rows.map((row) => row.keys.item ?? '') ?? [])].filter(
    (item) => item !== '' && !known.some((choice) => choice.code === item),
  );
  const own = (item: string) => OWN.find((one) => one === item);
  const nameOf = (item: string): string => {
    const exact = own(item);
    if (exact) return t(`budget.item.${exact}`);
    if (item.startsWith('TOP-UP ')) return `${t('budget.item.TOP-UP')}: ${item.slice('TOP-UP '.length)}`;
    const choice = known.find((one) => one.code === item);
    return choice ? pick(choice.labelTh, choice.labelEn) : item;
  };
  const codes = [...known.map((one) => one.code).filter((code) => code !== NOT_OF_SCHOOLS), ...OWN, ...used];
  return { codes, nameOf };
}

export const baht = (amount: number) =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
