import { asApiError } from '@shared/api/problem';

/** The service's complaints by field name, in the language asked for. */
export function fieldErrors(
  error: unknown,
  pick: (th: string, en: string) => string,
): Record<string, string> {
  if (!error) return {};
  const errors = asApiError(error).problem.errors ?? [];
  return Object.fromEntries(errors.map((field) => [field.field, pick(field.messageTh, field.messageEn)]));
}
