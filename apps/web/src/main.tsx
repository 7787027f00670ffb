import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startTexts } from './text/i18n';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';

await startTexts();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
