import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import th from 'antd/locale/th_TH';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { LanguageProvider, useLanguage } from '@shared/i18n';
import type { Catalogue, Language } from '@shared/i18n/language';
import { newQueryClient } from '@shared/query/client';
import { newRouter } from './router';
import { theme } from './theme';

interface Props {
  initial: { language: Language; catalogue: Catalogue };
}

export function App({ initial }: Props) {
  const [client] = useState(newQueryClient);
  return (
    <LanguageProvider initial={initial}>
      <QueryClientProvider client={client}>
        <Themed />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Themed() {
  const { language } = useLanguage();
  const [router] = useState(newRouter);
  return (
    <ConfigProvider theme={theme} locale={language === 'th' ? th : en} button={{ autoInsertSpace: false }}>
      <AntApp message={{ top: 72, duration: 4 }}>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}
