/** The list with one of its members another, gone, or moved by a place. */
export const replaced = <T>(list: T[], at: number, to: T): T[] =>
  list.map((one, index) => (index === at ? to : one));
export const without = <T>(list: T[], at: number): T[] => list.filter((_, index) => index !== at);
export function moved<T>(list: T[], at: number, by: 1 | -1): T[] {
  const [one, other] = [list[at], list[at + by]];
  return one === undefined || other === undefined ? list : replaced(replaced(list, at, other), at + by, one);
}
