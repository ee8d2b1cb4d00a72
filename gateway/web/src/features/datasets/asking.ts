import { cookie } from '@shared/api/client';

/**
 * Headers of a question with a body: it changes nothing, so it carries no key by which its answer would be kept for a repeat.
 */
export function askingHeaders(accept: string): Record<string, string> {
  const token = cookie('XSRF-TOKEN');
  return {
    Accept: accept,
    'Content-Type': 'application/json',
    'Accept-Language': document.documentElement.lang || 'th',
    ...(token ? { 'X-XSRF-TOKEN': token } : {}),
  };
}
