import type { Page } from '@playwright/test';
import { dataHeard } from './heard.js';
import { allTexts, type Language } from './texts.js';

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/** What component libraries say by themselves when nobody translated it. */
const LIBRARY_WORDS = [
  'close',
  'select',
  'search',
  'loading',
  'data',
  'page',
  'next',
  'previous',
  'expand',
  'collapse',
  'icon',
  'error',
  'items',
];
const inVietnamese = new Set(allTexts('vi').flatMap(words));
const ENGLISH = new Set([...LIBRARY_WORDS, ...allTexts('en').flatMap(words)].filter((word) => word.length > 3 && !inVietnamese.has(word)));

/** Texts of the page in the other language; names, units and other data may be in Vietnamese anywhere. */
export async function foreignTexts(page: Page, language: Language): Promise<string[]> {
  const data = await dataHeard(page);
  const known = language === 'en' ? [...allTexts('en').filter((text) => VIETNAMESE.test(text)), ...data] : ['English', ...data];
  const shown = (await textsShown(page)).map((text) => text.normalize('NFC').replace(/\s+/g, ' '));
  return [...new Set(shown)].filter((text) => {
    const own = data.some((item) => item.includes(text)) ? '' : known.reduce((rest, item) => rest.replaceAll(item, ' '), text);
    return language === 'en' ? VIETNAMESE.test(own) : words(own).some((word) => ENGLISH.has(word));
  });
}

/** Every text a reader sees or hears: text, labels, hints, choices. */
const textsShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('.initials')) continue; // letters of a name
      if (!element.checkVisibility() && !(element instanceof HTMLOptionElement)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) found.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
    }
    return found.map((text) => text.trim()).filter(Boolean);
  });
