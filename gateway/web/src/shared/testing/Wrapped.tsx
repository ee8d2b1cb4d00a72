import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { Me, Role } from '@shared/api/types';
import { LanguageProvider } from '@shared/i18n';
import { th } from '@shared/i18n/th';

/** Somebody logged in, with this role. */
const meOf = (role: Role): Me => ({
  username: 'somebody',
  name: 'สมใจ ทดสอบ',
  roles: [role],
  schoolCode: null,
  areaCodes: ['9901'],
});

interface Props {
  /** Who looks; without it nobody is logged in. */
  role?: Role;
  /** Where one is, and what path the screen stands at. */
  at?: string;
  path?: string;
  children: ReactNode;
}

/** What every component stands in, for tests of components. */
export function Wrapped({ role, at = '/', path = '*', children }: Props) {
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    if (role) made.setQueryData(['me'], { me: meOf(role), ended: false });
    return made;
  });
  return (
    <LanguageProvider initial={{ language: 'th', catalogue: th }}>
      <QueryClientProvider client={client}>
        <App>
          <MemoryRouter initialEntries={[at]}>
            <Routes>
              <Route path={path} element={children} />
            </Routes>
          </MemoryRouter>
        </App>
      </QueryClientProvider>
    </LanguageProvider>
  );
}
