import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { BoardSchool, Deadline, Reminders } from '@shared/api/types';
import { keys, paths } from '@shared/submissions';

export const remindersPath = (id: string) => `${paths.collection(id)}/reminders`;
export const remindersKey = (id: string) => [...keys.collection(id), 'reminders'] as const;

export function useReminders(id: string) {
  return useQuery({
    queryKey: remindersKey(id),
    queryFn: ({ signal }) => api.get<Reminders>(remindersPath(id), undefined, signal),
  });
}

const ENTRY_DONE = new Set(['SUBMITTED', 'CERTIFIED', 'ACCEPTED', 'LOCKED']);

/** Who has yet to do it: the same as the service asks again before it reminds anybody. */
export const yetToDo = (schools: BoardSchool[], deadline: Deadline) =>
  schools.filter((school) =>
    deadline === 'ENTRY' ? !ENTRY_DONE.has(school.status) : school.status === 'SUBMITTED',
  );

/** Days as a person types them: the farthest first, each once; null where something else is among them. */
export function daysOf(typed: string[]): number[] | null {
  const days = typed.map((text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : NaN));
  if (days.length > 10 || days.some((day) => Number.isNaN(day) || day > 60)) return null;
  return [...new Set(days)].sort((a, b) => b - a);
}
