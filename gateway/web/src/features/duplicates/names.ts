import type { DuplicateCase } from '@shared/api/types';

/** A school that has left the case is known by its code only. */
export const nameOf = (one: DuplicateCase, schoolCode: string) =>
  one.sides.find((side) => side.schoolCode === schoolCode)?.nameTh ?? schoolCode;
