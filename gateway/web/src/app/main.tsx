import '@shared/styles/fonts.css';
import '@shared/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadCatalogue, storedLanguage } from '@shared/i18n/language';
import { App } from './App';

const language = storedLanguage();
const catalogue = await loadCatalogue(language);
document.documentElement.lang = language;

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App initial={{ language, catalogue }} />
    </StrictMode>,
  );
}
