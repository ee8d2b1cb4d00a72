import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Page } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import type { EventView, Preview, Template, TemplateDetail, TriggerView, WordsOfBoth } from './types';

const BASE = '/api/notifications';

/** Events name their triggers and templates their events: a change of one is a change of both. */
export const noticeKey = ['notices'] as const;

export const templatePath = (code: string) => `${BASE}/templates/${encodeURIComponent(code)}`;
export const triggerPath = (code: string) => `${BASE}/triggers/${encodeURIComponent(code)}`;

export function useTemplates() {
  return useQuery({
    queryKey: [...noticeKey, 'templates'],
    queryFn: ({ signal }) => api.all<Template>(`${BASE}/templates`, {}, signal),
  });
}

export function useTemplate(code: string, enabled: boolean) {
  return useQuery({
    queryKey: [...noticeKey, 'template', code],
    queryFn: ({ signal }) => api.get<TemplateDetail>(templatePath(code), undefined, signal),
    enabled,
  });
}

export function useTemplateVersions(code: string) {
  return useQuery({
    queryKey: [...noticeKey, 'template', code, 'versions'],
    queryFn: ({ signal }) => api.get<Page<Template>>(`${templatePath(code)}/versions`, undefined, signal),
  });
}

export function useTriggerVersions(code: string) {
  return useQuery({
    queryKey: [...noticeKey, 'trigger', code, 'versions'],
    queryFn: ({ signal }) => api.get<Page<TriggerView>>(`${triggerPath(code)}/versions`, undefined, signal),
  });
}

export function useEvents() {
  return useQuery({
    queryKey: [...noticeKey, 'events'],
    queryFn: ({ signal }) => api.all<EventView>(`${BASE}/events`, {}, signal),
  });
}

/** What people call an event; its type until the names are there. */
export function useEventName(): (type: string) => string {
  const { language } = useLanguage();
  const events = useEvents();
  return (type) => events.data?.find((one) => one.type === type)?.name[language] ?? type;
}

/** The last sound preview stays in sight while words are being mended. */
export function usePreview(code: string, words: WordsOfBoth) {
  return useQuery({
    queryKey: [...noticeKey, 'preview', code, words],
    queryFn: () => api.post<Preview>(`${templatePath(code)}/preview`, words),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
