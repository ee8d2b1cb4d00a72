import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { LanguageProvider } from '@shared/i18n';
import { th } from '@shared/i18n/th';

/** What every component stands in, for tests of components. */
export function Wrapped({ children }: { children: ReactNode }) {
  return (
    <LanguageProvider initial={{ language: 'th', catalogue: th }}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <App>
          <MemoryRouter>{children}</MemoryRouter>
        </App>
      </QueryClientProvider>
    </LanguageProvider>
  );
}
