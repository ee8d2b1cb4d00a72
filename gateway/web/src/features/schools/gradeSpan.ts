/** “อ.2–ป.6” for grades in school order; a single one stands alone. */
export function gradeSpan(grades: string[]): string {
  const [first] = grades;
  const last = grades.at(-1);
  if (!first || !last) return '–';
  return first === last ? first : `${first}–${last}`;
}
