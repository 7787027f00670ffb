import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from './vi';

export type Language = 'vi' | 'en';
const KEPT = 'hien-tai.language';

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'vi');

/** Vietnamese is in the first load; English comes when somebody asks for it. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: false,
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (localStorage.getItem(KEPT) === 'en') await switchLanguage('en');
}

/** Whether a language was ever chosen in this browser. */
export const languageIsChosen = (): boolean => localStorage.getItem(KEPT) !== null;

export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
}
