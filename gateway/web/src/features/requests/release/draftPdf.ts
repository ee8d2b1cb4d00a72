import { cookie } from '@shared/api/client';
import { problemOf } from '@shared/api/problem';

/** A PDF that the server makes of what is sent, handed to the browser as a file. */
export async function draftPdf(path: string, body: unknown): Promise<void> {
  const token = cookie('XSRF-TOKEN');
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      Accept: 'application/pdf, application/problem+json',
      'Content-Type': 'application/json',
      'Accept-Language': document.documentElement.lang || 'th',
      ...(token ? { 'X-XSRF-TOKEN': token } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw problemOf(response.status, await response.text(), response.headers);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = 'cover-draft.pdf';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
