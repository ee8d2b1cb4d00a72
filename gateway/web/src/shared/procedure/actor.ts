import type { HistoryEntry } from '@shared/api/types';

const SYSTEM = 'system';
/** A program's name as the identity provider writes it. */
const PROGRAM = /^service-account-/;
const SUBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Who did it, where that says something to a reader: a subject id does not. */
export function actorOf(by: HistoryEntry['by'], system: string): string | null {
  if (by === null) return null;
  const name = typeof by === 'string' ? by : by.name;
  if (name === SYSTEM) return system;
  return name === '' || SUBJECT_ID.test(name) ? null : name.replace(PROGRAM, '');
}
