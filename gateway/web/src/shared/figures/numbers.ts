const forms = new Map<number, Intl.NumberFormat>();

/** A figure as it is printed: with commas and so many decimals, and a dash where there is none. */
export function figure(value: number | null | undefined, decimals?: number): string {
  if (value === null || value === undefined) return '–';
  if (decimals === undefined) return value.toLocaleString('en-US');
  let form = forms.get(decimals);
  if (!form) {
    form = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    forms.set(decimals, form);
  }
  return form.format(value);
}

/** A difference with its sign, so that nobody has to tell it from a colour. */
export const signed = (value: number, decimals?: number) =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${figure(Math.abs(value), decimals)}`;
