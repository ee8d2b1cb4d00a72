/** A figure as it is printed: with commas, and a dash where there is none. */
export const figure = (value: number | null | undefined) => value?.toLocaleString('en-US') ?? '–';

/** A difference with its sign, so that nobody has to tell it from a colour. */
export const signed = (value: number) =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toLocaleString('en-US')}`;
